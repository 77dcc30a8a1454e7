import { useTranslation } from "#app/i18n/use-translation.ts";
import { oneDigit, useNumberFormat, useScoreFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { TextLink } from "../text.tsx";

type Sheet = { assignmentId: string; evaluator: string; percent: number; leniency: number | null };
type RankedSheetsProps = { sheets: Sheet[]; calibrated: boolean; home: string };

/** The sheets behind a score, each with how lenient its evaluator is on the whole. */
export function RankedSheets({ sheets, calibrated, home }: RankedSheetsProps) {
  const { t } = useTranslation("scrutiny");
  const score = useScoreFormat();
  const signed = useNumberFormat({ ...oneDigit, signDisplay: "exceptZero" });
  const leniency: Column<Sheet> = {
    key: "leniency",
    label: t("one.leniency"),
    numeric: true,
    cell: (sheet) => (sheet.leniency === null ? "–" : signed(sheet.leniency)),
  };
  return (
    <Table
      caption={t("one.sheets")}
      hideCaption
      dense
      rows={sheets}
      rowKey={({ assignmentId }) => assignmentId}
      columns={[
        {
          key: "evaluator",
          label: t("evaluator"),
          rowHeader: true,
          cell: ({ evaluator, assignmentId }) => (
            <TextLink to={`${home}/sheets/${assignmentId}`}>{evaluator}</TextLink>
          ),
        },
        { key: "score", label: t("score"), numeric: true, cell: ({ percent }) => score(percent) },
        ...(calibrated ? [leniency] : []),
      ]}
    />
  );
}
