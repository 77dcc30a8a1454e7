import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
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
  return (
    <Section title={t("compared.title")} lead={t("compared.lead")}>
      <Stack>
        <Points criteria={criteria} sheets={sheets} />
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

type Line = { id: string; title: ReactNode; points: string[]; apart: ReactNode };

function Points({ criteria, sheets }: SheetsComparedProps) {
  const { t } = useTranslation("consensus");
  const say = useWho();
  const lineOf = useCriterionLine(sheets);
  const score = useScoreFormat();
  const percents = sheets.map(({ percent }) => percent);
  const total: Line = {
    id: "",
    title: t("compared.total"),
    points: percents.map(score),
    apart: <Muted small>{score(Math.max(...percents) - Math.min(...percents))}</Muted>,
  };
  return (
    <Table
      caption={t("compared.title")}
      hideCaption
      rows={[...criteria.map(lineOf), total]}
      rowKey={({ id }) => id}
      columns={[
        { key: "criterion", label: t("compared.criterion"), rowHeader: true, cell: ({ title }) => title },
        ...sheets.map(({ who, isYou }, index) => ({
          key: String(who.place),
          label: say(who, isYou),
          numeric: true,
          cell: ({ points }: Line) => points[index],
        })),
        { key: "apart", label: t("compared.apart"), nowrap: true, cell: ({ apart }) => apart },
      ]}
    />
  );
}

function useCriterionLine(sheets: ComparedSheet[]): (criterion: ComparedCriterion) => Line {
  const { t } = useTranslation("consensus");
  const number = useNumberFormat();
  const pointsOf = (sheet: ComparedSheet, id: string) =>
    sheet.criteria.find((one) => one.id === id)?.points ?? null;
  return ({ id, title, apart, far }) => ({
    id,
    title,
    points: sheets.map((sheet) => {
      const points = pointsOf(sheet, id);
      return points === null ? "–" : number(points);
    }),
    apart: far ? (
      <Tag tone="warning">{t("compared.far", { count: apart })}</Tag>
    ) : (
      <Muted small>{apart === 0 ? t("compared.agreed") : number(apart)}</Muted>
    ),
  });
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
