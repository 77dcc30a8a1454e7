import { useTranslation } from "#app/i18n/use-translation.ts";
import { type EmailStatus, emailTones } from "../call/email-status.ts";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type SentLetter = {
  id: string;
  company: string;
  name: string;
  address: string;
  status: EmailStatus;
  sentAt: Date | null;
  problem: string;
};

/** What became of each letter to those who were told first. */
export function Delivery({ letters, zone }: { letters: SentLetter[]; zone: string }) {
  const { t } = useTranslation(["release", "decisions"]);
  return (
    <Table
      caption={t("delivery")}
      hideCaption
      dense
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        { key: "company", label: t("decisions:list.company"), rowHeader: true, cell: (row) => row.company },
        {
          key: "to",
          label: t("to"),
          cell: ({ name, address }) => (
            <>
              {name} <Muted small>{address}</Muted>
            </>
          ),
        },
        { key: "state", label: t("state"), cell: (row) => <State {...row} /> },
        {
          key: "sentAt",
          label: t("sentAt"),
          nowrap: true,
          cell: ({ sentAt }) => (sentAt ? <DateTime at={sentAt} zone={zone} format="short" /> : "–"),
        },
      ]}
    />
  );
}

function State({ status, problem }: SentLetter) {
  const { t } = useTranslation("release");
  const words = {
    queued: t("notYet"),
    sent: t("sentOne"),
    failed: t("failedOne"),
    bounced: t("bouncedOne"),
    held: t("heldOne"),
    dropped: t("droppedOne"),
    unwanted: t("unwantedOne"),
    moot: t("mootOne"),
  };
  return (
    <>
      <Tag tone={emailTones[status]}>{words[status]}</Tag> {problem && <Muted small>{problem}</Muted>}
    </>
  );
}
