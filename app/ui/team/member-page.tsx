import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Application } from "../application/standing.tsx";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { RoleField } from "./role-field.tsx";
import type { Person } from "./team-page.tsx";

export type Member = Person & {
  /** Whether the reader decides about this person. */
  mayChange: boolean;
};

type MemberPageProps = { application: Application; member: Member; refused?: string };

/** What somebody of the team may do, and the ways out of it. */
export function MemberPage({ application, member, refused }: MemberPageProps) {
  const { t } = useTranslation("team");
  const team = `/applications/${application.id}/team`;
  const { name, you, role, mayChange } = member;
  return (
    <Page
      width="form"
      title={you ? t("member.ownTitle") : t("member.title", { name })}
      lead={t(`roleHelp.${role}`)}
      eyebrow={application.number}
      back={{ to: team, label: t("inviting.back") }}
      notices={refused && <Notice tone="danger">{refused}</Notice>}
    >
      {mayChange && <RoleForm member={member} team={team} />}
      {mayChange && <More member={member} base={`${team}/${member.accountId}`} />}
      {you && role === "owner" && <p>{t("member.ownerText")}</p>}
      {you && role !== "owner" && (
        <div>
          <LinkButton to={`${team}/${member.accountId}/remove`}>{t("leave")}</LinkButton>
        </div>
      )}
    </Page>
  );
}

function RoleForm({ member: { name, role }, team }: { member: Member; team: string }) {
  const { t } = useTranslation("team");
  const { state } = useNavigation();
  return (
    <Form method="post">
      <Stack gap="large">
        <RoleField name="role" label={t("member.role", { name })} defaultValue={role} />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("member.save")}</Button>
          <LinkButton to={team} kind="quiet">
            {t("inviting.back")}
          </LinkButton>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function More({ member: { name }, base }: { member: Member; base: string }) {
  const { t } = useTranslation("team");
  return (
    <Section title={t("member.more")}>
      <Row>
        <LinkButton to={`${base}/hand-over`}>{t("member.handOver", { name })}</LinkButton>
        <LinkButton to={`${base}/remove`}>{t("member.remove", { name })}</LinkButton>
      </Row>
    </Section>
  );
}
