import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { InviteOne } from "./invite-one.tsx";
import type { Kind } from "./letter-fields.tsx";

type Invitation = {
  name: string;
  email: string;
  locale: string;
  message: string;
  answerBy: string;
  askedFor: number | null;
  kind: string | null;
};
type EditInvitationProps = { invitation: Invitation; kinds: Kind[]; answer?: Answer };

/** Changes an invitation that nobody has accepted, and sends it again. */
export function EditInvitation({ invitation, kinds, answer }: EditInvitationProps) {
  const { t } = useTranslation("inviting");
  const { askedFor, kind, ...rest } = invitation;
  const start = { ...rest, askedFor: askedFor === null ? "" : String(askedFor), kind: kind ?? "" };
  return <InviteOne answer={answer} start={start} kinds={kinds} submit={t("edit.send")} />;
}
