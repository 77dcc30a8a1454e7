import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { DateTime } from "../time.tsx";

export type Hold = {
  id: string;
  /** The application's; the whole call where there is none. */
  number: string | undefined;
  reason: string;
  at: Date;
  by: string | null;
  endedAt: Date | null;
};

/** What managers keep from being erased, and why. */
export function Holds({ holds, zone, home }: { holds: Hold[]; zone: string; home: string }) {
  const { t } = useTranslation("retention");
  return (
    <Section
      title={t("holds.title")}
      lead={t("holds.lead")}
      actions={
        <LinkButton to={`${home}/retention/hold`} size="small">
          {t("holds.add")}
        </LinkButton>
      }
    >
      <Table
        caption={t("holds.title")}
        hideCaption
        rows={holds}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("holds.none")} />}
        columns={[
          {
            key: "what",
            label: t("holds.what"),
            rowHeader: true,
            cell: ({ number }) => number ?? t("holds.wholeCall"),
          },
          { key: "reason", label: t("holds.reason"), cell: ({ reason }) => reason },
          {
            key: "at",
            label: t("holds.since"),
            cell: ({ at, by }) => (
              <>
                <DateTime at={at} zone={zone} format="date" />, {by}
              </>
            ),
          },
          {
            key: "end",
            label: t("holds.until"),
            cell: ({ id, endedAt }) =>
              endedAt ? (
                <DateTime at={endedAt} zone={zone} format="date" />
              ) : (
                <FormButton action={`${home}/retention/holds/${id}/end`} size="small">
                  {t("holds.end")}
                </FormButton>
              ),
          },
        ]}
      />
    </Section>
  );
}
