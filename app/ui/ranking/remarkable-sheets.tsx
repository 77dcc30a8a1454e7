import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";

type Named = {
  assignmentId: string;
  applicationId: string;
  company: string;
  number: string;
  evaluator: string;
};
type Far = Named & { percent: number; expected: number; distance: number };
type Contradiction = Named & {
  criterionId: string;
  criterion: string;
  points: number;
  most: number;
  word: string;
};

type RemarkableSheetsProps = { far: Far[]; contradictions: Contradiction[]; home: string };

/** Sheets that somebody should look at again: far from all others, or with a comment that says the opposite of its points. */
export function RemarkableSheets({ far, contradictions, home }: RemarkableSheetsProps) {
  const { t } = useTranslation("scrutiny");
  return (
    <Stack gap="large">
      <Section title={t("evaluators.farTitle")} lead={t("evaluators.farLead")} level={3}>
        {far.length === 0 ? <Muted>{t("evaluators.farNone")}</Muted> : <FarTable {...{ far, home }} />}
      </Section>
      <Section title={t("evaluators.contradictions")} lead={t("evaluators.contradictionsLead")} level={3}>
        {contradictions.length === 0 ? (
          <Muted>{t("evaluators.contradictionsNone")}</Muted>
        ) : (
          <ContradictionTable {...{ contradictions, home }} />
        )}
      </Section>
    </Stack>
  );
}

function FarTable({ far, home }: Pick<RemarkableSheetsProps, "far" | "home">) {
  const { t } = useTranslation("scrutiny");
  const score = useScoreFormat();
  const points = useNumberFormat({ signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const tenths = useNumberFormat({ maximumFractionDigits: 1 });
  const names = useNames<Far>(home);
  return (
    <Table
      caption={t("evaluators.farTitle")}
      hideCaption
      dense
      rows={far}
      rowKey={({ assignmentId }) => assignmentId}
      columns={[
        ...names,
        { key: "given", label: t("evaluators.given"), numeric: true, cell: ({ percent }) => score(percent) },
        {
          key: "expected",
          label: t("evaluators.expected"),
          numeric: true,
          cell: ({ expected }) => score(Math.min(100, Math.max(0, expected))),
        },
        {
          key: "distance",
          label: t("evaluators.further"),
          numeric: true,
          cell: ({ percent, expected, distance }) => (
            <>
              {t("evaluators.distance", { points: points(percent - expected) })}{" "}
              <Muted small>
                {t("evaluators.deviations", { count: tenths(Math.abs(distance)) as never })}
              </Muted>
            </>
          ),
        },
      ]}
    />
  );
}

function ContradictionTable({
  contradictions,
  home,
}: Pick<RemarkableSheetsProps, "contradictions" | "home">) {
  const { t } = useTranslation("scrutiny");
  const write = useNumberFormat({ maximumFractionDigits: 1 });
  const names = useNames<Contradiction>(home);
  return (
    <Table
      caption={t("evaluators.contradictions")}
      hideCaption
      dense
      rows={contradictions}
      rowKey={({ assignmentId, criterionId }) => `${assignmentId} ${criterionId}`}
      columns={[
        ...names,
        { key: "criterion", label: t("criterion"), cell: ({ criterion }) => criterion },
        {
          key: "word",
          label: t("evaluators.word"),
          cell: ({ word }) => t("evaluators.wordQuoted", { word }),
        },
        {
          key: "points",
          label: t("evaluators.points"),
          numeric: true,
          cell: ({ points, most }) => t("one.pointsOf", { points: write(points), most }),
        },
      ]}
    />
  );
}

function useNames<Row extends Named>(home: string): Column<Row>[] {
  const { t } = useTranslation("scrutiny");
  return [
    {
      key: "company",
      label: t("company"),
      rowHeader: true,
      cell: ({ assignmentId, company, number }) => (
        <>
          <TextLink to={`${home}/sheets/${assignmentId}`}>{company}</TextLink>{" "}
          <Muted small>
            <Reference>{number}</Reference>
          </Muted>
        </>
      ),
    },
    { key: "evaluator", label: t("evaluator"), cell: ({ evaluator }) => evaluator },
  ];
}
