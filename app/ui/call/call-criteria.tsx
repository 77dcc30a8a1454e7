import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Bullets, Muted, Strong } from "../text.tsx";

export type Criterion = {
  id: string;
  title: string;
  guidance: string;
  share: number;
  most: number;
  threshold?: number;
  steps: { points: number; label: string }[];
};

/** What applications are judged by, and how much each part weighs. */
export function CallCriteria({ criteria }: { criteria: Criterion[] }) {
  const { t } = useTranslation("public");
  const percent = useNumberFormat({ style: "percent", maximumFractionDigits: 1 });
  const withThreshold = criteria.some(({ threshold }) => threshold !== undefined);
  const threshold = {
    key: "threshold",
    label: t("call.threshold"),
    nowrap: true,
    cell: (row: Criterion) =>
      row.threshold === undefined
        ? "–"
        : t("call.thresholdPoints", { points: row.threshold, most: row.most }),
  };
  return (
    <Table
      caption={t("call.criteria")}
      hideCaption
      rows={criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "criterion",
          label: t("call.criterion"),
          rowHeader: true,
          cell: (row) => <Explained criterion={row} />,
        },
        {
          key: "weight",
          label: t("call.weight"),
          numeric: true,
          cell: ({ share }) => <Strong>{percent(share)}</Strong>,
        },
        ...(withThreshold ? [threshold] : []),
      ]}
    />
  );
}

function Explained({ criterion: { title, guidance, steps } }: { criterion: Criterion }) {
  const { t } = useTranslation("public");
  const number = useNumberFormat();
  return (
    <Stack gap="tight">
      <Strong>{title}</Strong>
      <Muted>{guidance}</Muted>
      <Disclosure summary={t("call.steps")}>
        <Bullets items={steps.map(({ points, label }) => `${number(points)}: ${label}`)} />
      </Disclosure>
    </Stack>
  );
}
