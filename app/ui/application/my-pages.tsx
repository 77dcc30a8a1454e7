import { useRouteLoaderData } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { type Phase, PhaseTag } from "../call/phase-tag.tsx";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Grid, Section } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { type Need, Needs } from "./needs.tsx";
import { type Application, StateTag } from "./standing.tsx";

type OwnApplication = Application & {
  resultsAt: Date;
  /** Messages that nobody of the team opened. */ unread: number;
};
type Call = { slug: string; title: string; phase: Phase; timeZone: string };
type ManagedCall = Call & { closesAt: Date; submitted: number; drafts: number };
type Invitation = { id: string; invitedAt: Date; timeZone: string; title: string; programme: string };

type MyPagesProps = {
  /** What is due first first. */
  needs: Need[];
  applications: OwnApplication[];
  evaluations: (Call & { dueAt: Date })[];
  managed: ManagedCall[];
  invitations: Invitation[];
};

/** One place for everything that somebody is in the portal. */
export function MyPages({ needs, applications, evaluations, managed, invitations }: MyPagesProps) {
  const { t } = useTranslation("applications");
  const hasOtherRole = evaluations.length + managed.length > 0;
  return (
    <Page
      title={t("home.title")}
      notices={invitations.map((invitation) => (
        <Invited key={invitation.id} {...invitation} />
      ))}
    >
      {needs.length > 0 && <Needs needs={needs} />}
      {evaluations.length > 0 && <Evaluations calls={evaluations} />}
      {managed.length > 0 && <Managed calls={managed} />}
      {(applications.length > 0 || !hasOtherRole) && <Applications applications={applications} />}
    </Page>
  );
}

function Applications({ applications }: { applications: OwnApplication[] }) {
  const { t } = useTranslation("applications");
  return (
    <Section title={t("home.applications")}>
      {applications.length === 0 && (
        <EmptyState
          icon="file"
          title={t("home.none")}
          action={
            <LinkButton to="/" kind="primary">
              {t("home.toCalls")}
            </LinkButton>
          }
        >
          {t("home.noneText")}
        </EmptyState>
      )}
      <Grid least="large">
        {applications.map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      </Grid>
    </Section>
  );
}

function ApplicationCard({ application }: { application: OwnApplication }) {
  const { t } = useTranslation(["applications", "team"]);
  return (
    <Card
      title={application.company || t("untitled")}
      to={`/applications/${application.id}`}
      eyebrow={application.number}
      tag={<StateTag state={application.state} />}
      footer={useNextStep(application)}
    >
      <Muted>{application.call.title}</Muted>
      {application.role !== "owner" && <Muted small>{t(`team:roles.${application.role}`)}</Muted>}
      <Unread count={application.unread} />
    </Card>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation("messages");
  if (count === 0) return null;
  return (
    <span>
      <Tag tone="accent" icon="mail">
        {t("unread", { count })}
      </Tag>
    </span>
  );
}

/** What to do, or what to wait for. */
function useNextStep({ state, closesAt, resultsAt, timeZone: zone, call }: OwnApplication) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (call.phase === "results" && (state === "submitted" || state === "changed"))
    return t("home.next.decided");
  const [instant, format] = state === "draft" ? [closesAt, "full" as const] : [resultsAt, "date" as const];
  return t(`home.next.${state}`, { at: formatInstant(instant, { locale, zone, format }) });
}

function Evaluations({ calls }: { calls: MyPagesProps["evaluations"] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  return (
    <Section title={t("home.evaluations")}>
      <Grid least="large">
        {calls.map(({ slug, title, phase, timeZone: zone, dueAt }) => (
          <Card
            key={slug}
            title={title}
            to={`/evaluations/${slug}`}
            tag={<PhaseTag phase={phase} />}
            footer={t("home.evaluationDue", { at: formatInstant(dueAt, { locale, zone }) })}
          />
        ))}
      </Grid>
    </Section>
  );
}

function Managed({ calls }: { calls: ManagedCall[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  return (
    <Section title={t("home.manages")}>
      <Grid least="large">
        {calls.map(({ slug, title, phase, closesAt, timeZone: zone, submitted, drafts }) => (
          <Card
            key={slug}
            title={title}
            to={`/manage/calls/${slug}`}
            eyebrow={`${t("deadline")}: ${formatInstant(closesAt, { locale, zone, format: "date" })}`}
            tag={<PhaseTag phase={phase} />}
            footer={`${t("home.submittedCount", { count: submitted })} · ${t("home.draftCount", { count: drafts })}`}
          />
        ))}
      </Grid>
    </Section>
  );
}

function Invited({ invitedAt, timeZone: zone, title, programme }: Invitation) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { visitor } = useRouteLoaderData("root") as { visitor: { email: string } };
  const at = formatInstant(invitedAt, { locale, zone, format: "date" });
  return <Notice title={`${programme} · ${title}`}>{t("home.invited", { email: visitor.email, at })}</Notice>;
}
