import { useRouteLoaderData } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AskAnew } from "../account/ask-anew.tsx";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Page } from "../page.tsx";

export type TeamInvitation = {
  state: "open" | "joined" | "revoked" | "expired";
  from: string;
  /** Whom to ask for a new one, once it has expired. */
  ask?: string;
  role: "submitter" | "editor";
  expiresAt: Date;
  company: string;
  number: string;
  programme: string;
  call: { slug: string; title: string; timeZone: string };
  /** For whoever belongs to the team already. */
  applicationId?: string;
};

/** What stands at the link of an invitation to a team; looking at it changes nothing. */
export function InvitationPage({ invitation, path }: { invitation: TeamInvitation; path: string }) {
  const { t } = useTranslation("team");
  const { from, programme, applicationId, state } = invitation;
  if (applicationId) return <InTeam applicationId={applicationId} programme={programme} />;
  if (state !== "open") return <Over invitation={invitation} />;
  return (
    <Page width="reading" eyebrow={programme} title={t("invitation.title", { from })}>
      <Facts invitation={invitation} />
      <Join path={path} />
    </Page>
  );
}

function Facts({ invitation }: { invitation: TeamInvitation }) {
  const { t } = useTranslation("team");
  const at = useInstant(invitation);
  const { call, company, number, role } = invitation;
  return (
    <DescriptionList
      items={[
        { term: t("invitation.call"), value: call.title },
        ...(company ? [{ term: t("invitation.company"), value: company }] : []),
        { term: t("invitation.number"), value: number },
        { term: t("invitation.role"), value: t(`roleHelp.${role}`) },
        { term: t("invitation.until"), value: at },
      ]}
    />
  );
}

function useInstant({ expiresAt, call }: TeamInvitation) {
  const locale = useLocale();
  return formatInstant(expiresAt, { locale, zone: call.timeZone });
}

function Join({ path }: { path: string }) {
  const { t } = useTranslation("team");
  const { visitor } = useRouteLoaderData("root") as { visitor?: { name: string; email: string } | null };
  const to = encodeURIComponent(path);
  if (visitor)
    return (
      <Stack>
        <p>{t("invitation.asWhom", visitor)}</p>
        <div>
          <FormButton action={`${path}/join`} kind="primary" size="large">
            {t("invitation.join")}
          </FormButton>
        </div>
      </Stack>
    );
  return (
    <Stack>
      <p>{t("invitation.signInFirst")}</p>
      <Row>
        <LinkButton to={`/sign-in?to=${to}`} kind="primary">
          {t("invitation.signIn")}
        </LinkButton>
        <LinkButton to={`/sign-up?to=${to}`}>{t("invitation.signUp")}</LinkButton>
      </Row>
    </Stack>
  );
}

function InTeam({ applicationId, programme }: { applicationId: string; programme: string }) {
  const { t } = useTranslation("team");
  return (
    <Page
      width="reading"
      eyebrow={programme}
      title={t("invitation.inTeam")}
      lead={t("invitation.inTeamText")}
    >
      <div>
        <LinkButton to={`/applications/${applicationId}`} kind="primary">
          {t("invitation.toApplication")}
        </LinkButton>
      </div>
    </Page>
  );
}

function Over({ invitation }: { invitation: TeamInvitation }) {
  const { t } = useTranslation("team");
  const at = useInstant(invitation);
  const { from, programme, state, ask, call, number } = invitation;
  if (state === "open") return null;
  return (
    <Page
      width="reading"
      eyebrow={programme}
      title={t(`invitation.${state}`)}
      lead={t(`invitation.${state}Text`, { from, at })}
    >
      {ask && <AskAnew address={ask} about={`${call.title}, ${number}`} />}
    </Page>
  );
}

/** A link that nobody knows: a newer one took its place, or it never was one. */
export function InvitationGone() {
  const { t } = useTranslation("team");
  return <Page width="reading" title={t("invitation.gone")} lead={t("invitation.goneText")} />;
}
