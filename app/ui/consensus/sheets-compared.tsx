import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import { PlainText } from "../prose.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Strong } from "../text.tsx";
import { useWho, type Who } from "./who.ts";

export type ComparedSheet = {
  who: Who;
  isYou: boolean;
  percent: number;
  overallToApplicant: string;
  criteria: { id: string; points: number | null; toApplicant: string }[];
};
export type ComparedCriterion = { id: string; title: string; most: number; apart: number; far: boolean };
type SheetsComparedProps = { criteria: ComparedCriterion[]; sheets: ComparedSheet[] };

/** The points of all beside each other, what lies far apart marked, and below what each wrote to the applicant. */
export function SheetsCompared({ criteria, sheets }: SheetsComparedProps) {
  const { t } = useTranslation("consensus");
  const say = useWho();
  const number = useNumberFormat();
  const score = useScoreFormat();
  const pointsOf = (sheet: ComparedSheet, id: string) =>
    sheet.criteria.find((one) => one.id === id)?.points ?? null;
  return (
    <Section title={t("compared.title")} lead={t("compared.lead")}>
      <Stack>
        <Table
          caption={t("compared.title")}
          hideCaption
          rows={criteria}
          rowKey={({ id }) => id}
          foot={sheets.map(({ who, isYou, percent }) => `${say(who, isYou)}: ${score(percent)}`).join(" · ")}
          columns={[
            { key: "criterion", label: t("compared.criterion"), rowHeader: true, cell: ({ title }) => title },
            ...sheets.map((sheet) => ({
              key: String(sheet.who.place),
              label: say(sheet.who, sheet.isYou),
              numeric: true,
              cell: ({ id }: ComparedCriterion) => {
                const points = pointsOf(sheet, id);
                return points === null ? "–" : number(points);
              },
            })),
            {
              key: "apart",
              label: t("compared.apart"),
              nowrap: true,
              cell: ({ apart, far }) =>
                far ? (
                  <Tag tone="warning">{t("compared.far", { count: apart })}</Tag>
                ) : (
                  <Muted small>{apart === 0 ? t("compared.agreed") : number(apart)}</Muted>
                ),
            },
          ]}
        />
        {sheets.map((sheet) => (
          <Disclosure
            key={sheet.who.place}
            boxed
            summary={sheet.isYou ? t("compared.own") : t("compared.comments", { who: say(sheet.who, false) })}
          >
            <Comments sheet={sheet} criteria={criteria} />
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}

function Comments({ sheet, criteria }: { sheet: ComparedSheet; criteria: ComparedCriterion[] }) {
  const { t } = useTranslation(["evaluation", "consensus"]);
  const written = criteria
    .map(({ id, title }) => ({ title, text: sheet.criteria.find((one) => one.id === id)?.toApplicant ?? "" }))
    .filter(({ text }) => text.trim());
  const all = [...written, { title: t("overallToApplicant"), text: sheet.overallToApplicant }];
  return (
    <Stack gap="small">
      {all.map(({ title, text }) => (
        <div key={title}>
          <Strong>{title}</Strong>
          <PlainText text={text} />
        </div>
      ))}
    </Stack>
  );
}
