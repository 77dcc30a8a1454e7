import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";
import type { FindingKind } from "./report-table.tsx";

export type Finding = { kind: FindingKind; where: string; words: string[] };

/** What is remarkable in a report, with where it stands. */
export function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation("feedback");
  if (findings.length === 0) return <Notice tone="success">{t("clean")}</Notice>;
  const place = (where: string) => (where === "note" ? t("note") : where || t("inWhole"));
  return (
    <Notice tone="warning" title={t("remarks")}>
      <Bullets
        items={findings.map(({ kind, where, words }) => {
          const sentence = t(`finding.${kind}`, { words: words.join(", ") });
          return kind === "nothing" ? sentence : `${place(where)}: ${sentence}`;
        })}
      />
    </Notice>
  );
}
