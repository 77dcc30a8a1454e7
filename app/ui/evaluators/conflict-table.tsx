import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Source, State } from "../conflicts/pair.ts";
import { StateTag } from "../conflicts/state-tags.tsx";
import { LinkButton } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted, Reference, TextLink, VisuallyHidden } from "../text.tsx";

type Conflict = {
  applicationId: string;
  number: string;
  company: string;
  state: State;
  source: Source;
  reason: string;
};

type ConflictTableProps = {
  id: string;
  conflicts: Conflict[];
  /** The call's path. */
  calls: string;
};

/** The applications that an evaluator may not see, or not before somebody decided, and why. */
export function ConflictTable({ id, conflicts, calls }: ConflictTableProps) {
  const { t } = useTranslation(["evaluators", "conflicts"]);
  const ties = (
    <LinkButton to={`${calls}/evaluators/${id}/mentoring`} size="small">
      {t("conflicts:mentoring.link")}
    </LinkButton>
  );
  return (
    <Section title={t("one.conflicts")} level={3} actions={ties}>
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
              <Stack gap="tight">
                {company}
                <Reference>{number}</Reference>
              </Stack>
            ),
          },
          {
            key: "state",
            label: t("conflicts:pair.state"),
            nowrap: true,
            cell: ({ state }) => <StateTag state={state} />,
          },
          {
            key: "source",
            label: t("one.reason"),
            cell: ({ source, reason }) =>
              [t(`conflicts:source.${source}`), reason].filter(Boolean).join(": "),
          },
          {
            key: "open",
            label: t("conflicts:list.look"),
            hideLabel: true,
            cell: ({ applicationId, company }) => (
              <TextLink to={`${calls}/conflicts/${id}/${applicationId}`}>
                {t("conflicts:list.look")} <VisuallyHidden>{company}</VisuallyHidden>
              </TextLink>
            ),
          },
        ]}
      />
    </Section>
  );
}
