import { useTranslation } from "react-i18next";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink, VisuallyHidden } from "../text.tsx";

type Source = "declared" | "organisation" | "email-domain" | "same-person" | "manager";
type Conflict = { applicationId: string; number: string; company: string; source: Source; reason: string };

type ConflictTableProps = {
  id: string;
  conflicts: Conflict[];
  /** Until the results are out. */
  open: boolean;
  /** The call's path. */
  calls: string;
};

/** The applications that an evaluator may not see, and why. */
export function ConflictTable({ id, conflicts, open, calls }: ConflictTableProps) {
  const { t } = useTranslation("evaluators");
  const remove = {
    key: "remove",
    label: t("one.remove"),
    hideLabel: true,
    cell: ({ applicationId, company }: Conflict) => (
      <TextLink to={`${calls}/conflicts/${id}/${applicationId}`}>
        {t("one.remove")} <VisuallyHidden>{company}</VisuallyHidden>
      </TextLink>
    ),
  };
  return (
    <Section title={t("one.conflicts")} level={3}>
      <Table
        caption={t("one.conflictsCaption")}
        hideCaption
        rows={conflicts}
        rowKey={(conflict) => conflict.applicationId}
        empty={<Muted>{t("one.noConflicts")}</Muted>}
        columns={[
          {
            key: "company",
            label: t("one.company"),
            rowHeader: true,
            cell: ({ company, number }) => (
              <>
                {company} <Reference>{number}</Reference>
              </>
            ),
          },
          {
            key: "source",
            label: t("one.source"),
            cell: ({ source }) => <Tag>{t(`source.${source}`)}</Tag>,
          },
          { key: "reason", label: t("one.reason"), cell: ({ reason }) => reason || "–" },
          ...(open ? [remove] : []),
        ]}
      />
    </Section>
  );
}
