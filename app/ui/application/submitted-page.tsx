import type { Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { CallStages, type Stage } from "../call/call-stages.tsx";
import { Confirmation } from "../confirmation.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { KeepFacts } from "../profile/keep-facts.tsx";
import type { OfferedFact } from "../profile/offered-facts.tsx";
import { Muted, Reference } from "../text.tsx";
import { ReceiptFiles } from "../receipt/receipt-files.tsx";
import { ExactTime } from "./exact-time.tsx";
import { Answers, type ShownSection } from "./answers.tsx";
import { type Application, Standing } from "./standing.tsx";

type TeamMember = { email: string; role: "owner" | "submitter" | "editor" };
type Submitted = {
  version: number;
  receivedAt: Date;
  sha256: string;
  /** As it was then. */
  team: TeamMember[];
  sections: ShownSection[];
  stages: Stage[];
};

type SubmittedPageProps = {
  application: Application;
  submitted: Submitted;
  /** What the reader could keep for the next call. */
  facts: OfferedFact[];
  kept: boolean;
};

/** It is in: with everything that proves it, and what comes next. */
export function SubmittedPage({ application, submitted, facts, kept }: SubmittedPageProps) {
  const { t, locale } = useTranslation(["applications", "profile"]);
  const base = `/applications/${application.id}`;
  return (
    <Page
      width="reading"
      title={t("submitted.title")}
      eyebrow={application.call.title}
      back={{ to: base, label: t("toOverview") }}
      notices={
        <>
          {kept && <Notice tone="success">{t("profile:keep.kept")}</Notice>}
          {application.state === "changed" && <Standing application={application} />}
        </>
      }
    >
      <Confirmation
        title={t("submitted.received")}
        referenceLabel={t("number")}
        reference={application.number}
      >
        {t("submitted.mail", { emails: toldOf(submitted.team, locale) })}
      </Confirmation>
      <Proof {...submitted} zone={application.timeZone} />
      <ReceiptFiles base={base} />
      {application.open && (
        <Row>
          <LinkButton to={base}>{t("submitted.change")}</LinkButton>
        </Row>
      )}
      <Section title={t("submitted.next")}>
        <CallStages stages={submitted.stages} zone={application.timeZone} />
      </Section>
      {facts.length > 0 && <KeepFacts facts={facts} />}
      <Disclosure summary={t("submitted.answers")}>
        <Answers sections={submitted.sections} filesAt={`${base}/attachments`} level={3} />
      </Disclosure>
    </Page>
  );
}

/** Who may only edit gets no receipt. */
function toldOf(team: TeamMember[], locale: Locale) {
  const told = team.filter(({ role }) => role !== "editor").map(({ email }) => email);
  return new Intl.ListFormat(locale).format(told);
}

function Proof({ version, receivedAt, sha256, zone }: Submitted & { zone: string }) {
  const { t } = useTranslation("applications");
  return (
    <DescriptionList
      items={[
        { term: t("submitted.receivedAt"), value: <ExactTime at={receivedAt} zone={zone} /> },
        { term: t("submitted.version"), value: version },
        {
          term: t("submitted.sha"),
          value: (
            <Stack gap="tight">
              <Reference>{sha256}</Reference>
              <Muted small>{t("submitted.shaHelp")}</Muted>
            </Stack>
          ),
        },
      ]}
    />
  );
}
