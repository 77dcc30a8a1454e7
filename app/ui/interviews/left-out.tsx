import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";

type LeftOutProps = {
  chosen: {
    lines: string[];
    leftOut: { number: string; company: string; why: "unknown" | "ineligible" | "invited" }[];
  };
};

/** Who was ticked and does not stand in the form, and why. */
export function LeftOut({ chosen: { lines, leftOut } }: LeftOutProps) {
  const { t } = useTranslation("interviews");
  if (leftOut.length === 0) return null;
  return (
    <Notice tone="warning" title={t("leftOut.title", { count: leftOut.length })}>
      <p>{t("leftOut.text", { count: lines.length })}</p>
      <Bullets
        items={leftOut.map(({ number, company, why }) =>
          `${company} ${number}: ${t(`leftOut.${why}`)}`.trim(),
        )}
      />
    </Notice>
  );
}
