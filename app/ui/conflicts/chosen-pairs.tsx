import { useTranslation } from "#app/i18n/use-translation.ts";
import { Table } from "../table.tsx";
import { Reference } from "../text.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { keyOf, type Pair } from "./pair.ts";

/** The pairs about which one decision is taken. */
export function ChosenPairs({ rows }: { rows: Pair[] }) {
  const { t } = useTranslation("conflicts");
  return (
    <Table
      caption={t("decide.caption")}
      hideCaption
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: "evaluator",
          label: t("list.evaluator"),
          rowHeader: true,
          cell: ({ evaluator }) => evaluator.name,
        },
        {
          key: "application",
          label: t("list.application"),
          cell: ({ application }) => (
            <>
              {application.company} <Reference>{application.number}</Reference>
            </>
          ),
        },
        { key: "found", label: t("list.found"), width: "wide", cell: (pair) => <EvidenceList {...pair} /> },
      ]}
    />
  );
}
