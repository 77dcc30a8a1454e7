import { useTranslation } from "react-i18next";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Reference, TextLink } from "../text.tsx";

type UnscoredProps = {
  rows: { applicationId: string; number: string; company: string; expected: number }[];
  home: string;
};

/** What nobody has evaluated yet stands apart: it has no place, not the last one. */
export function Unscored({ rows, home }: UnscoredProps) {
  const { t } = useTranslation("ranking");
  if (rows.length === 0) return null;
  return (
    <Section title={t("unscored")} lead={t("unscoredLead")}>
      <Table
        caption={t("unscored")}
        hideCaption
        dense
        rows={rows}
        rowKey={({ applicationId }) => applicationId}
        columns={[
          {
            key: "company",
            label: t("company"),
            rowHeader: true,
            cell: (row) => (
              <TextLink to={`${home}/applications/${row.applicationId}`}>{row.company}</TextLink>
            ),
          },
          { key: "number", label: t("number"), cell: ({ number }) => <Reference>{number}</Reference> },
          {
            key: "evaluators",
            label: t("sheets"),
            cell: ({ expected }) => t("evaluators", { count: expected }),
          },
        ]}
      />
    </Section>
  );
}
