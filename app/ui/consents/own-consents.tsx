import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import type { Application } from "../application/standing.tsx";
import { Disclosure } from "../disclosure.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Prose } from "../prose.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { WordChanges } from "../word-changes.tsx";
import type { Kind } from "./kind.ts";

type Asked = { id: string; number: number; required: boolean; label: string; html: string };
type Given = {
  version: number;
  required: boolean;
  at: Date;
  by: string;
  withdrawnAt: Date | null;
  label: string;
  html: string;
};
type OwnConsent = { kind: Kind; asked?: Asked; given?: Given; changes?: Piece[]; stands: boolean };
type OwnConsentsProps = {
  application: Application;
  consents: OwnConsent[];
  says?: "given" | "withdrawn" | "meanwhile";
  refused?: string;
};

/** What the call asks to agree to, and what the application agreed to. */
export function OwnConsentsPage({ application, consents, says, refused }: OwnConsentsProps) {
  const { t } = useTranslation(["consents", "applications"]);
  return (
    <Page
      width="reading"
      title={t("own.title")}
      lead={t("own.lead")}
      eyebrow={application.number}
      back={{ to: `/applications/${application.id}`, label: t("applications:toOverview") }}
      notices={
        <>
          {refused && <Notice tone="danger">{refused}</Notice>}
          {says && !refused && (
            <Notice tone={says === "meanwhile" ? "warning" : "success"}>{t(`own.says.${says}`)}</Notice>
          )}
        </>
      }
    >
      {consents.length === 0 && <EmptyState title={t("own.none")}>{t("own.noneText")}</EmptyState>}
      <Stack gap="large">
        {consents.map((consent) => (
          <One key={consent.kind} consent={consent} application={application} />
        ))}
      </Stack>
    </Page>
  );
}

type OneProps = { consent: OwnConsent; application: Application };

function One({ consent, application }: OneProps) {
  const { t } = useTranslation("consents");
  const { kind, asked, given, changes } = consent;
  const required = (asked ?? given!).required;
  return (
    <Section title={t(`kind.${kind}`)} lead={asked?.label ?? given?.label}>
      <Stack gap="small">
        <Row gap="small">
          <State consent={consent} />
          <Muted small>{t(required ? "own.required" : "own.optional")}</Muted>
        </Row>
        <Muted>
          {given ? <GivenBy given={given} zone={application.timeZone} /> : t("own.never")}{" "}
          {!asked && t("own.noLonger")}
        </Muted>
        {changes && asked && given && !given.withdrawnAt && (
          <Notice tone="warning" role="note" title={t("own.changed")}>
            {t("own.changedText", { was: given.version, is: asked.number })}
          </Notice>
        )}
        {changes && (
          <Disclosure summary={t("own.changes")} open>
            <WordChanges pieces={changes} />
          </Disclosure>
        )}
        {asked && (
          <Disclosure summary={t("own.readNow", { version: asked.number })}>
            <Prose html={asked.html} />
          </Disclosure>
        )}
        {given && given.version !== asked?.number && (
          <Disclosure summary={t("own.readThen", { version: given.version })}>
            <Prose html={given.html} />
          </Disclosure>
        )}
        <Acts consent={consent} application={application} />
      </Stack>
    </Section>
  );
}

function State({ consent: { given, stands } }: { consent: OwnConsent }) {
  const { t } = useTranslation("consents");
  if (stands) return <Tag tone="success">{t("own.given")}</Tag>;
  if (given?.withdrawnAt) return <Tag tone="neutral">{t("own.withdrawn")}</Tag>;
  return <Tag tone="warning">{t("own.open")}</Tag>;
}

function GivenBy({ given: { version, by, at, withdrawnAt }, zone }: { given: Given; zone: string }) {
  const { t } = useTranslation("consents");
  return (
    <>
      {t("own.givenTo", { version, by })}, <DateTime at={at} zone={zone} format="short" />.{" "}
      {withdrawnAt && (
        <>
          {t("own.withdrawn")}: <DateTime at={withdrawnAt} zone={zone} format="short" />.
        </>
      )}
    </>
  );
}

/** A consent is as easily taken back as given. */
function Acts({ consent: { kind, asked, given, stands }, application }: OneProps) {
  const { t } = useTranslation("consents");
  const locale = useLocale();
  if (application.role === "editor") return null;
  const base = `/applications/${application.id}/consents`;
  const mayGive = asked && !stands && application.submittedAt && application.state !== "withdrawn";
  const isGiven = given && !given.withdrawnAt;
  return (
    <Row>
      {mayGive && (
        <FormButton action={base} fields={{ text: asked.id, readIn: locale }} icon="check">
          {t("own.give")}
        </FormButton>
      )}
      {isGiven && !given.required && (
        <FormButton action={`${base}/${kind}/withdraw`} icon="undo">
          {t("own.withdraw")}
        </FormButton>
      )}
      {isGiven && given.required && <Muted small>{t("own.requiredText")}</Muted>}
      {asked && !isGiven && !application.submittedAt && <Muted small>{t("own.asked")}</Muted>}
    </Row>
  );
}
