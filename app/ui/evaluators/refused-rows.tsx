import { useTranslation } from "#app/i18n/use-translation.ts";
import { letterOf } from "../import/columns-form.tsx";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Bullets, Muted } from "../text.tsx";

type Problem = {
  problem:
    "required" | "address" | "twice" | "invited" | "language" | "kind" | "number" | "country" | "topic";
  /** From 1. */
  column: number;
  cell: string;
};
export type RefusedRow = { line: number; name: string; email: string; problems: Problem[] };

/** The rows that invite nobody, each with where it is wrong and why. */
export function RefusedRows({ rows, total }: { rows: RefusedRow[]; total: number }) {
  const { t } = useTranslation("inviting");
  return (
    <Section title={t("table.refused")} lead={t("table.refusedLead")} level={3}>
      <Table
        caption={t("table.refused")}
        hideCaption
        dense
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", label: t("table.line"), numeric: true, width: "narrow", cell: ({ line }) => line },
          {
            key: "who",
            label: t("table.whoOne"),
            rowHeader: true,
            cell: ({ name, email }) => name || email || "–",
          },
          {
            key: "why",
            label: t("table.why"),
            cell: ({ problems }) => (
              <Bullets
                items={problems.map((problem, place) => (
                  <Why key={place} {...problem} />
                ))}
              />
            ),
          },
        ]}
      />
      {total > rows.length && <Muted>{t("table.more", { count: total - rows.length })}</Muted>}
    </Section>
  );
}

function Why({ problem, column, cell }: Problem) {
  const { t } = useTranslation("inviting");
  return (
    <>
      <Muted>{t("table.where", { letter: letterOf(column) })}: </Muted>
      {t(`table.problems.${problem}`, { cell })}
    </>
  );
}
