import { useTranslation } from "#app/i18n/use-translation.ts";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type KeptShown = {
  what: "application" | "evaluation";
  why: "counts" | "team" | "held" | "evaluating";
  code: string;
  number?: number;
  until: Date | undefined;
};

/** What stays for now, why and until when. */
export function KeptList({ kept }: { kept: KeptShown[] }) {
  const { t } = useTranslation("privacy");
  return (
    <Bullets
      items={kept.map(({ what, why, code, until }) => (
        <>
          {t(`kept.${what}`, { code })}: {t(`kept.${why}`)}{" "}
          {until && (
            <>
              ({t("kept.until")} <DateTime at={until} zone="UTC" format="long-date" />)
            </>
          )}
        </>
      ))}
    />
  );
}
