import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { FormButton } from "../form-button.tsx";
import { useLocale } from "../locale.ts";
import { Row, Section, Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";

export type Invitation = {
  id: string;
  email: string;
  role: "submitter" | "editor";
  invitedAt: Date;
  expiresAt: Date;
  expired: boolean;
};

type OpenInvitationsProps = { invitations: Invitation[]; mayChange: boolean; base: string; zone: string };

/** Who was asked and did not join yet; the owner sends again or revokes. */
export function OpenInvitations({ invitations, mayChange, base, zone }: OpenInvitationsProps) {
  const { t } = useTranslation("team");
  const items = invitations.map((invitation) => ({
    term: invitation.email,
    value: (
      <Stack gap="small">
        <Sent invitation={invitation} zone={zone} />
        {mayChange && <Acts invitation={invitation} base={base} />}
      </Stack>
    ),
  }));
  return (
    <Section title={t("invitations.title")}>
      <DescriptionList items={items} />
    </Section>
  );
}

function Sent({ invitation, zone }: { invitation: Invitation; zone: string }) {
  const { t } = useTranslation("team");
  const locale = useLocale();
  const day = (at: Date) => formatInstant(at, { locale, zone, format: "date" });
  const { role, invitedAt, expiresAt, expired } = invitation;
  return (
    <Stack gap="tight">
      <Row>
        {t(`roles.${role}`)}
        {expired && <Tag tone="warning">{t("invitations.expired")}</Tag>}
      </Row>
      <Muted small>
        {t("invitations.sent", { at: day(invitedAt) })}
        {!expired && ` · ${t("invitations.until", { at: day(expiresAt) })}`}
      </Muted>
    </Stack>
  );
}

function Acts({ invitation: { id, email }, base }: { invitation: Invitation; base: string }) {
  const { t } = useTranslation("team");
  const of = <VisuallyHidden> {t("invitations.of", { email })}</VisuallyHidden>;
  return (
    <Row>
      <FormButton action={`${base}/invitations/${id}/resend`} size="small" icon="mail">
        {t("invitations.resend")}
        {of}
      </FormButton>
      <FormButton action={`${base}/invitations/${id}/revoke`} size="small" kind="quiet">
        {t("invitations.revoke")}
        {of}
      </FormButton>
    </Row>
  );
}
