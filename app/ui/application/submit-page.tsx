import type { ReactNode } from "react";
import { Form, useNavigation, useRouteLoaderData } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { boxOf, ConsentBoxes, type OpenConsent } from "../consents/consent-boxes.tsx";
import { Deadline } from "../deadline/deadline.tsx";
import { ExtensionNotice } from "../deadline/extension-notice.tsx";
import { DescriptionList } from "../description-list.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets } from "../text.tsx";
import { type Application, Late, Standing } from "./standing.tsx";

type SubmitPageProps = {
  application: Application;
  /** How many answers are missing or not valid. */
  missing: number;
  /** The version that submitting would make. */
  version: number;
  /** Whether the version that counts is the draft as it stands. */
  nothingNew: boolean;
  /** Names what is submitted: the draft as it stands now. */
  seen: string;
  /** What whoever submits is asked to agree to. */
  consents: OpenConsent[];
  answer?: { refused: string; form?: { error?: Errors | null }; ticked: string[] };
};
type Errors = Record<string, string[] | null>;

/** What submitting means, said before it is done. */
export function SubmitPage({ application, version, answer, ...page }: SubmitPageProps) {
  const { missing, nothingNew, seen, consents } = page;
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const { visitor } = useRouteLoaderData("root") as { visitor: { email: string; emailConfirmed: boolean } };
  const mayAct = application.editable && application.role !== "editor";
  const disagreed = answer?.form?.error?.consents?.[0];
  const possible = mayAct && missing === 0 && !nothingNew && visitor.emailConfirmed;
  return (
    <Page
      width="form"
      title={t(application.state === "changed" ? "submit.titleAgain" : "submit.title")}
      lead={possible ? t("submit.lead") : undefined}
      eyebrow={application.number}
      back={{ to: base, label: t("toOverview") }}
      notices={
        <>
          <ExtensionNotice extension={application.extension} zone={application.timeZone} />
          <Disagreed {...{ consents, message: disagreed, ticked: answer?.ticked }} />
          <Obstacles
            {...{ application, missing, nothingNew, visitor }}
            refused={disagreed ? undefined : answer?.refused}
          />
        </>
      }
    >
      {possible && <Consequences application={application} version={version} email={visitor.email} />}
      {possible && (
        <SubmitForm base={base} seen={seen}>
          <ConsentBoxes consents={consents} ticked={answer?.ticked} missing={disagreed} />
        </SubmitForm>
      )}
      {application.editable && missing > 0 && (
        <div>
          <LinkButton to={`${base}/check`}>{t("overview.check")}</LinkButton>
        </div>
      )}
    </Page>
  );
}

type DisagreedProps = { consents: OpenConsent[]; message?: string; ticked?: string[] };

function Disagreed({ consents, message, ticked = [] }: DisagreedProps) {
  if (!message) return null;
  const missing = consents.filter(({ id, required }) => required && !ticked.includes(id));
  return <ErrorSummary errors={missing.map(({ kind }) => ({ name: boxOf(kind), message }))} />;
}

type ObstaclesProps = Pick<SubmitPageProps, "application" | "missing" | "nothingNew"> & {
  refused?: string;
  visitor: { email: string; emailConfirmed: boolean };
};

function Obstacles({ application, missing, nothingNew, refused, visitor }: ObstaclesProps) {
  const { t } = useTranslation(["applications", "refusals"]);
  const locale = useLocale();
  const { editable, open, role, submittedAt, timeZone: zone } = application;
  const at = submittedAt ? formatInstant(submittedAt, { locale, zone, format: "short" }) : "";
  if (!open) return <Late application={application} />;
  if (!editable) return <Standing application={application} />;
  if (role === "editor") return <Notice>{t("refusals:may-not-submit")}</Notice>;
  if (nothingNew) return <Notice tone="success">{t("submit.nothing", { at })}</Notice>;
  return (
    <>
      {refused && <Notice tone="danger">{refused}</Notice>}
      {missing > 0 && <Notice tone="warning">{t("check.missingTitle", { count: missing })}</Notice>}
      {!visitor.emailConfirmed && (
        <Notice tone="warning" title={t("submit.confirmTitle")}>
          {t("submit.confirmText", { email: visitor.email })}
        </Notice>
      )}
    </>
  );
}

type ConsequencesProps = { application: Application; version: number; email: string };

function Consequences({ application, version, email }: ConsequencesProps) {
  const { t } = useTranslation("applications");
  const { company, number, call } = application;
  return (
    <Stack gap="large">
      <DescriptionList
        items={[
          { term: t("application"), value: `${number} · ${company}` },
          { term: t("overview.rules"), value: call.title },
          { term: t("deadline"), value: <Deadline {...application} /> },
        ]}
      />
      <Section title={t("submit.happens")}>
        <Bullets
          items={[
            t("submit.version", { version }),
            t("submit.mail", { email }),
            t("submit.change"),
            t("submit.after"),
          ]}
        />
      </Section>
    </Stack>
  );
}

function SubmitForm({ base, seen, children }: { base: string; seen: string; children: ReactNode }) {
  const { t } = useTranslation("applications");
  const { formAction } = useNavigation();
  return (
    <Form method="post">
      <HiddenField name="seen" value={seen} />
      {children}
      <ActionBar>
        <Button size="large" pending={formAction !== undefined}>
          {t("submit.now")}
        </Button>
        <LinkButton to={`${base}/check`} kind="quiet">
          {t("overview.check")}
        </LinkButton>
      </ActionBar>
    </Form>
  );
}
