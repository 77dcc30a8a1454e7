import { useTranslation } from "#app/i18n/use-translation.ts";
import { useProblemWords } from "../application/words.ts";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Bullets, Muted } from "../text.tsx";
import { letterOf } from "./columns-form.tsx";

type RowProblem = {
  kind: "email-missing" | "email-invalid" | "email-twice" | "email-has-one" | "answer";
  /** From 1; none where the table has no such column. */
  column?: number;
  question?: string;
  problem?: string;
  params?: Record<string, string | number>;
};
export type LeftOutRow = { line: number; email: string; problems: RowProblem[] };

/** The rows that are not taken, each with where it is wrong and why. */
export function LeftOut({ rows, total }: { rows: LeftOutRow[]; total: number }) {
  const { t } = useTranslation("imports");
  return (
    <Section title={t("refused")} lead={t("refusedLead")} level={3}>
      <Table
        caption={t("refused")}
        hideCaption
        dense
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", label: t("line"), numeric: true, rowHeader: true, cell: ({ line }) => line },
          { key: "email", label: t("email"), cell: ({ email }) => email },
          {
            key: "why",
            label: t("why"),
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
      {total > rows.length && <Muted>{t("refusedMore", { count: rows.length })}</Muted>}
    </Section>
  );
}

function Why({ kind, column, question, problem, params = {} }: RowProblem) {
  const { t } = useTranslation("imports");
  const say = useProblemWords();
  const where = [column && t("where", { letter: letterOf(column) }), question].filter(Boolean).join(", ");
  const what = kind === "answer" ? say({ problem: problem!, params }) : t(kind);
  return (
    <>
      {where && <Muted>{where}: </Muted>}
      {what}
    </>
  );
}
