import type en from "#app/i18n/en/desk.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type Attempt = {
  applicationId: string;
  number: string;
  act: string;
  why: string;
  times: number;
  at: string;
};
type RefusedAttemptsProps = { attempts: Attempt[]; call: string; zone: string };

/** Who tried something in vain, and why it was refused. */
export function RefusedAttempts({ attempts, call, zone }: RefusedAttemptsProps) {
  const { t } = useTranslation("desk");
  return (
    <Section title={t("refused.title")} lead={t("refused.lead")} level={3}>
      <Table
        caption={t("refused.caption")}
        hideCaption
        dense
        rows={attempts}
        rowKey={({ applicationId, act, why }) => `${applicationId} ${act} ${why}`}
        empty={<EmptyState icon="check" title={t("refused.none")} />}
        columns={[
          {
            key: "application",
            label: t("refused.application"),
            rowHeader: true,
            cell: ({ applicationId, number }) => (
              <TextLink to={`${call}/applications/${applicationId}`}>{number}</TextLink>
            ),
          },
          {
            key: "what",
            label: t("refused.what"),
            cell: ({ act }) => t(`refused.act.${act as keyof typeof en.refused.act}`),
          },
          {
            key: "why",
            label: t("refused.why"),
            cell: ({ why }) => t(`refused.reason.${why as keyof typeof en.refused.reason}`),
          },
          { key: "times", label: t("refused.times"), numeric: true, cell: ({ times }) => times },
          {
            key: "at",
            label: t("refused.at"),
            nowrap: true,
            cell: ({ at }) => <DateTime at={at} zone={zone} format="time" />,
          },
        ]}
      />
    </Section>
  );
}
