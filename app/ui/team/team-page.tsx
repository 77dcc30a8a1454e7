import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Application } from "../application/standing.tsx";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { useLocale } from "../locale.ts";
import { Section } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Muted, TextLink } from "../text.tsx";
import { type Invitation, OpenInvitations } from "./open-invitations.tsx";
import { PersonFacts, PersonName } from "./person.tsx";

export type TeamRole = "owner" | "submitter" | "editor";
export type Person = {
  accountId: string;
  name: string;
  email: string;
  role: TeamRole;
  since: Date;
  you: boolean;
};
export type Team = {
  people: Person[];
  mayChange: boolean;
  most: number;
  full: boolean;
  invitations: Invitation[];
};

export const teamSays = [
  "invited",
  "resent",
  "revoked",
  "changed",
  "removed",
  "joined",
  "handedOver",
  "meanwhile",
  "later",
] as const;
type Says = (typeof teamSays)[number];

type TeamPageProps = { application: Application; team: Team; says?: Says };

/** Who works on the application, and what each may do. */
export function TeamPage({ application, team, says }: TeamPageProps) {
  const { t } = useTranslation(["team", "applications"]);
  const base = `/applications/${application.id}`;
  const warns = says === "meanwhile" || says === "later";
  return (
    <Page
      width="reading"
      title={t("title")}
      lead={t("lead")}
      eyebrow={application.number}
      back={{ to: base, label: t("applications:toOverview") }}
      actions={team.mayChange && !team.full && <Invite to={`${base}/team/invite`} />}
      notices={says && <Notice tone={warns ? "warning" : "success"}>{t(`says.${says}`)}</Notice>}
    >
      <People team={team} base={`${base}/team`} zone={application.timeZone} />
      {team.invitations.length > 0 && (
        <OpenInvitations
          invitations={team.invitations}
          mayChange={team.mayChange}
          base={`${base}/team`}
          zone={application.timeZone}
        />
      )}
      <Rules team={team} base={`${base}/team`} />
    </Page>
  );
}

function Invite({ to }: { to: string }) {
  const { t } = useTranslation("team");
  return (
    <LinkButton to={to} kind="primary" icon="plus">
      {t("invite")}
    </LinkButton>
  );
}

function People({ team, base, zone }: { team: Team; base: string; zone: string }) {
  const { t } = useTranslation("team");
  const locale = useLocale();
  const items = team.people.map((person) => ({
    term: <PersonName {...person} />,
    value: <PersonFacts {...person} since={formatInstant(person.since, { locale, zone, format: "date" })} />,
    action:
      team.mayChange && !person.you
        ? { to: `${base}/${person.accountId}`, label: t("change"), hidden: person.name }
        : undefined,
  }));
  return (
    <Section title={t("people")}>
      <DescriptionList items={items} />
    </Section>
  );
}

/** What is not possible here, and who can do it. */
function Rules({ team, base }: { team: Team; base: string }) {
  const { t } = useTranslation("team");
  const owner = team.people[0].name;
  const me = team.people.find(({ you }) => you);
  if (team.mayChange) return team.full && <Muted>{t("full", { most: team.most })}</Muted>;
  return (
    <Muted>
      {t("onlyOwner", { owner })}{" "}
      {me && <TextLink to={`${base}/${me.accountId}/remove`}>{t("leave")}</TextLink>}
    </Muted>
  );
}
