import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { EmailStatus } from "./email-status.ts";
import { type EmailName, StatusTag } from "./ledger.tsx";
import { useLedger } from "./ledger-page.tsx";
import { type Became, HeldBecause, WhyNot } from "./why-not.tsx";

export type ToldEmail = Became & {
  id: string;
  template: EmailName;
  name: string;
  address: string;
  locale: Locale;
  status: EmailStatus;
  timeZone: string;
  queuedAt: Date;
  sentAt: Date | null;
  bouncedAt: Date | null;
  readAt: Date | null;
  canResend: boolean;
  linkForgotten: boolean;
  newAddress?: string;
};

/** To whom, when, and what became of it. */
export function ToldFacts(email: ToldEmail) {
  const { t } = useTranslation("told");
  const { name, address, locale, status, timeZone } = email;
  const at = (instant: Date | null) => instant && <DateTime at={instant} zone={timeZone} />;
  const arrived = status === "sent" || status === "unwanted" || status === "dropped";
  const facts = [
    { term: t("to"), value: `${name} (${address})` },
    { term: t("language"), value: languageNames[locale] },
    { term: t("status"), value: <StatusTag status={status} /> },
    { term: t("letter.why"), value: !arrived && <WhyNot {...email} /> },
    { term: t("letter.queuedAt"), value: at(email.queuedAt) },
    { term: t("letter.sentAt"), value: at(email.sentAt) },
    { term: t("letter.bouncedAt"), value: at(email.bouncedAt) },
    { term: t("letter.readAt"), value: at(email.readAt) ?? t("letter.notRead") },
  ];
  return (
    <Section title={t("letter.facts")}>
      <DescriptionList items={facts.filter(({ value }) => value)} />
    </Section>
  );
}

/** For one that did not arrive. */
export function ResendActs({ id, canResend, linkForgotten, newAddress }: ToldEmail) {
  const { t } = useTranslation("told");
  const at = useLedger();
  if (linkForgotten) return <Notice>{t("letter.linkForgotten")}</Notice>;
  if (!canResend) return null;
  return (
    <div>
      <FormButton action={`${at}/${id}/resend`} icon="send">
        {newAddress ? t("letter.againAt", { address: newAddress }) : t("letter.again")}
      </FormButton>
    </div>
  );
}

/** For one that is held back: why, and the two ways on. */
export function HeldActs({ id, status, heldBecause }: ToldEmail) {
  const { t } = useTranslation("told");
  const at = `${useLedger()}/${id}`;
  if (status !== "held") return null;
  return (
    <Notice
      tone="warning"
      title={t("letter.heldTitle")}
      actions={
        <Row>
          <LinkButton to={`${at}/send`} size="small">
            {t("letter.send")}
          </LinkButton>
          <LinkButton to={`${at}/drop`} size="small" kind="quiet">
            {t("letter.drop")}
          </LinkButton>
        </Row>
      }
    >
      <HeldBecause reason={heldBecause} />
    </Notice>
  );
}

type Other = { id: string; template: EmailName; status: EmailStatus; queuedAt: Date };

/** What else this person was told about the same. */
export function ToldOthers({ others, zone }: { others: Other[]; zone: string }) {
  const { t } = useTranslation(["told", "audit"]);
  const at = useLedger();
  if (others.length === 0) return null;
  return (
    <Section title={t("told:letter.others")}>
      <Bullets
        items={others.map(({ id, template, status, queuedAt }) => (
          <span key={id}>
            <TextLink to={`${at}/${id}`}>{t(`audit:ledger.templates.${template}`)}</TextLink>,{" "}
            <DateTime at={queuedAt} zone={zone} format="short" /> <StatusTag status={status} />
          </span>
        ))}
      />
    </Section>
  );
}
