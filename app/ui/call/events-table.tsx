import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Row } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { emailTones } from "./email-status.ts";
import type { EmailName } from "./ledger.tsx";
import { useLedger } from "./ledger-page.tsx";

const rest = ["queued", "failed", "bounced", "held", "unwanted", "dropped", "moot"] as const;
type Event = Record<(typeof rest)[number] | "sent" | "read" | "all", number> & {
  template: EmailName;
  at: Date | null;
  last: Date;
};

/** What a call told people of, with how much of it has reached them. */
export function EventsTable({ events, zone }: { events: Event[]; zone: string }) {
  const { t } = useTranslation(["told", "audit"]);
  return (
    <Table
      caption={t("told:event.caption")}
      hideCaption
      rows={events}
      rowKey={({ template, at }) => `${template} ${at?.getTime()}`}
      empty={<EmptyState icon="mail" title={t("told:event.none")} />}
      columns={[
        { key: "what", label: t("told:event.what"), rowHeader: true, cell: (event) => <Named {...event} /> },
        {
          key: "when",
          label: t("told:event.when"),
          nowrap: true,
          cell: ({ last }) => <DateTime at={last} zone={zone} format="short" />,
        },
        { key: "told", label: t("told:event.told"), width: "medium", cell: (event) => <Sent {...event} /> },
        { key: "rest", label: t("told:event.rest"), cell: (event) => <Rest {...event} /> },
        {
          key: "read",
          label: t("told:event.read"),
          numeric: true,
          cell: ({ read }) => read,
        },
      ]}
    />
  );
}

function useAddress() {
  const ledger = useLedger();
  return ({ template, at }: Event, status?: string) =>
    `${ledger}?${new URLSearchParams({ template, ...(at && { at: String(at.getTime()) }), ...(status && { status }) })}`;
}

function Named(event: Event) {
  const { t } = useTranslation("audit");
  return <TextLink to={useAddress()(event)}>{t(`ledger.templates.${event.template}`)}</TextLink>;
}

function Sent({ sent, all, failed, bounced }: Event) {
  const { t } = useTranslation("told");
  const tone = failed + bounced > 0 ? "warning" : "success";
  return (
    <Progress
      label={t("event.told")}
      hideLabel
      value={sent}
      max={all}
      text={t("event.of", { sent, all })}
      tone={tone}
      size="small"
    />
  );
}

function Rest(event: Event) {
  const { t } = useTranslation("told");
  const address = useAddress();
  const some = rest.filter((state) => event[state] > 0);
  if (some.length === 0) return "–";
  return (
    <Row gap="small">
      {some.map((state) => (
        <TextLink key={state} to={address(event, state)}>
          <Tag tone={emailTones[state]}>{`${t(`state.${state}`)}: ${event[state]}`}</Tag>
        </TextLink>
      ))}
    </Row>
  );
}
