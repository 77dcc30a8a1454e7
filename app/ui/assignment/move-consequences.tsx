import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Bullets, Muted } from "../text.tsx";
import { Change } from "./change.tsx";
import { FitShare } from "./fit-sentence.tsx";

type Worth = { total: number; leastServed: number; missing: number; groups: number };
type Rule = "conflict" | "capacity" | "organisation" | "country" | "kind" | "other";

export type MoveConsequencesProps = {
  before: Worth;
  after: Worth;
  applications: { id: string; company: string; before: number; after: number; has: number; wanted: number }[];
  loads: { id: string; name: string; before: number; after: number; most: number }[];
  broken: { rule: Rule; evaluator: string; company: string }[];
  ended: { published: number; begun: number; submitted: number };
};

/** What a move would do: rules that it breaks first, then the whole, then whom it touches. */
export function MoveConsequences(props: MoveConsequencesProps) {
  const { broken, ended } = props;
  const { t } = useTranslation("routing");
  const rules = [
    ...broken.map(({ rule, ...names }) => t(`move.rules.${rule}`, names)),
    ...(ended.submitted > 0 ? [t("move.rules.submitted")] : []),
  ];
  return (
    <Stack gap="large">
      {rules.length > 0 && (
        <Notice tone="danger" title={t("move.broken")}>
          <Bullets items={rules} />
        </Notice>
      )}
      <Whole {...props} />
      <Touched {...props} />
    </Stack>
  );
}

function Whole({ before, after }: MoveConsequencesProps) {
  const { t } = useTranslation("routing");
  const write = useNumberFormat();
  const points = useNumberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const difference = useNumberFormat({ signDisplay: "exceptZero" });
  const changeOf = (gain: number) => (gain === 0 ? t("move.same") : difference(gain));
  const least = after.leastServed - before.leastServed;
  const rows = [
    {
      key: "total",
      before: points(before.total / 1_000_000),
      after: points(after.total / 1_000_000),
      change: <Change gain={after.total - before.total} total={before.total} />,
    },
    {
      key: "least",
      before: <FitShare suitability={before.leastServed} />,
      after: <FitShare suitability={after.leastServed} />,
      change: <Change gain={least} total={1_000_000} />,
    },
    {
      key: "missing",
      before: write(before.missing),
      after: write(after.missing),
      change: changeOf(after.missing - before.missing),
    },
    {
      key: "groups",
      before: write(before.groups),
      after: write(after.groups),
      change: changeOf(after.groups - before.groups),
    },
  ] as const;
  return (
    <Table
      caption={t("move.whole")}
      rows={[...rows]}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "what",
          label: t("move.whole"),
          hideLabel: true,
          rowHeader: true,
          cell: ({ key }) => t(`move.${key}`),
        },
        { key: "before", label: t("move.before"), numeric: true, cell: (row) => row.before },
        { key: "after", label: t("move.after"), numeric: true, cell: (row) => row.after },
        {
          key: "change",
          label: t("move.change"),
          numeric: true,
          cell: (row) => row.change,
        },
      ]}
    />
  );
}

function Touched({ applications, loads }: MoveConsequencesProps) {
  const { t } = useTranslation("routing");
  return (
    <Section>
      <Stack>
        <Table
          caption={t("move.fits")}
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "application",
              label: t("move.application"),
              rowHeader: true,
              cell: ({ company, has, wanted }) => (
                <Stack gap="tight">
                  {company}
                  <Muted small>{t("move.fit", { has, wanted })}</Muted>
                </Stack>
              ),
            },
            {
              key: "before",
              label: t("move.before"),
              numeric: true,
              cell: ({ before }) => <FitShare suitability={before} />,
            },
            {
              key: "after",
              label: t("move.after"),
              numeric: true,
              cell: ({ after }) => <FitShare suitability={after} />,
            },
          ]}
        />
        <Table
          caption={t("move.loads")}
          rows={loads}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", label: t("move.evaluator"), rowHeader: true, cell: ({ name }) => name },
            {
              key: "before",
              label: t("move.before"),
              numeric: true,
              cell: ({ before: load, most }) => t("move.load", { load, most }),
            },
            {
              key: "after",
              label: t("move.after"),
              numeric: true,
              cell: ({ after: load, most }) => t("move.load", { load, most }),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
