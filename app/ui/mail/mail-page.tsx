import type audit from "#app/i18n/en/audit.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Figure, Figures } from "../figure.tsx";
import { FormButton } from "../form-button.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Table } from "../table.tsx";
import { DateTime } from "../time.tsx";
import { HoldMail } from "./hold-mail.tsx";

type Counts = Record<"queued" | "sent" | "failed" | "bounced" | "held" | "unwanted", number>;

type MailPageProps = {
  counts: Counts;
  waiting: { template: keyof typeof audit.ledger.templates; count: number; due: number }[];
  held?: { order: "paused" | "stopped"; at: Date; by: string; reason: string };
  refused?: { since: Date; words: string; again: Date | null };
  answer?: Answer;
};

/** All mail of the portal: whether it goes out, what waits, and the way to hold it. */
export function MailPage({ counts, waiting, held, refused, answer }: MailPageProps) {
  const { t } = useTranslation("admin");
  const number = useNumberFormat();
  const states = ["queued", "sent", "failed", "bounced", "held", "unwanted"] as const;
  return (
    <Page title={t("mail.title")} lead={t("mail.lead")} back={{ to: "/admin", label: t("title") }}>
      <Stack gap="large">
        {refused && <Refused {...refused} />}
        {held && <Held {...held} />}
        <Figures>
          {states.map((state) => (
            <Figure key={state} label={t(`mail.${state}`)} value={number(counts[state])} />
          ))}
        </Figures>
        <Section title={t("mail.waiting")} lead={t("mail.waitingText")}>
          <Waiting rows={waiting} />
        </Section>
        {!held && (
          <Section title={t("mail.hold")} lead={t("mail.holdText")}>
            <HoldMail answer={answer} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Held({ order, at, by, reason }: NonNullable<MailPageProps["held"]>) {
  const { t } = useTranslation("admin");
  return (
    <Notice
      tone="warning"
      title={t(`mail.${order}`)}
      actions={<FormButton action="/admin/mail/go-on">{t("mail.letGo")}</FormButton>}
    >
      {t("mail.since", { by })} <DateTime at={at} zone="UTC" format="short" />: {reason}{" "}
      {t(`mail.${order}Text`)}
    </Notice>
  );
}

function Refused({ since, words, again }: NonNullable<MailPageProps["refused"]>) {
  const { t } = useTranslation("admin");
  return (
    <Notice tone="danger" title={t("mail.refused")}>
      {t("mail.refusedSince")} <DateTime at={since} zone="UTC" format="short" />: {words}{" "}
      {again && (
        <>
          {t("mail.askedAgain")} <DateTime at={again} zone="UTC" format="short" />
        </>
      )}
    </Notice>
  );
}

function Waiting({ rows }: { rows: MailPageProps["waiting"] }) {
  const { t } = useTranslation(["admin", "audit"]);
  const number = useNumberFormat();
  return (
    <Table
      caption={t("mail.waiting")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ template }) => template}
      empty={<EmptyState icon="mail" title={t("mail.nothingWaits")} />}
      columns={[
        {
          key: "about",
          label: t("audit:ledger.about"),
          rowHeader: true,
          cell: ({ template }) => t(`audit:ledger.templates.${template}`),
        },
        { key: "due", label: t("mail.due"), numeric: true, cell: ({ due }) => number(due) },
        { key: "count", label: t("mail.all"), numeric: true, cell: ({ count }) => number(count) },
      ]}
    />
  );
}
