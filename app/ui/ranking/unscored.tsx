import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";

type UnscoredProps = {
  /** Of all; `rows` are the first of them. */
  count: number;
  rows: { applicationId: string; number: string; company: string; expected: number }[];
  home: string;
};

/** What nobody has evaluated yet stands apart: it has no place, not the last one. */
export function Unscored({ count, rows, home }: UnscoredProps) {
  const { t } = useTranslation("ranking");
  if (count === 0) return null;
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
      {count > rows.length && (
        <Muted>
          {t("unscoredMore", { count: count - rows.length })}{" "}
          <TextLink to={`${home}/progress?by=applications`}>{t("toProgress")}</TextLink>
        </Muted>
      )}
    </Section>
  );
}
