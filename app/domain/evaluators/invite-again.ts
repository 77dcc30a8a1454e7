import { change } from "#app/domain/change.ts";
import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";
import { deleteInvitationLinks, insertInvitationLink } from "#db/queries/invitations.ts";
import { dayIn, endOfDay } from "./invitation-input.ts";
import { type Invitation, type InvitationLink, inviteEvaluator } from "./invite.ts";
import { sendInvitation } from "./letter.ts";
import { isInvited } from "./mailbox.ts";
import { kindIn } from "./profile.ts";
import { withdrawEvaluator } from "./withdraw-evaluator.ts";

type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;
type Call = NonNullable<ReturnType<typeof findCall>>;

/** What a manager may change of an invitation; a day to answer or a number that is not given is none. */
export type InvitationChanges = Pick<
  Invitation,
  "name" | "email" | "locale" | "message" | "answerBy" | "askedFor" | "kind"
>;

/**
 * Sends an invitation again, changed or as it was: also to whoever let it expire, declined, or had it taken back. A time
 * to answer that is over begins anew. Earlier links go on working unless the address is another one. Refuses whoever has
 * accepted (`invitation-answered`), an address that another invitation has (`already-invited`), and everybody once the
 * results are out (`already-released`). Who accepted once keeps their own place on the record: another address is another
 * person then, with an invitation of their own. Returns who is invited now.
 */
export function inviteAgain(
  managed: ManagedCall,
  evaluatorId: string,
  link: InvitationLink,
  now: Date,
  changes?: InvitationChanges,
): string {
  const { callId, manager } = managed;
  const { name } = changes ?? findEvaluator(callId, evaluatorId) ?? { name: "" };
  const entry = { action: "evaluator.invited-again", by: manager, on: evaluatorId, callId, at: now } as const;
  return change({ ...entry, details: { name } }, () => {
    const call = findCall(callId)!;
    const before = findEvaluator(callId, evaluatorId);
    refuseUnless(before, "changed-elsewhere");
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(before.status !== "accepted", "invitation-answered");
    if (changes && isSomebodyElse(before, changes))
      return inviteInstead(managed, before, { ...link, ...changes }, now);
    const asked = changes
      ? changed(call, changes)
      : { email: before.email, answerBy: renewed(call, before, now) };
    const isKept = asked.email === before.email;
    refuseUnless(isKept || !isInvited(callId, asked.email, before.email), "already-invited");
    openAgain(before, asked.email, link.tokenHash);
    updateEvaluator(evaluatorId, { ...asked, ...unanswered, invitedAt: now });
    sendInvitation(findEvaluator(callId, evaluatorId)!, link.token, manager.name, now);
    return evaluatorId;
  });
}

/** What somebody undertook, declared and was given must never pass to whoever reads another box. */
function isSomebodyElse({ email, confidentialityAcceptedAt }: Evaluator, changes: InvitationChanges) {
  return confidentialityAcceptedAt !== null && normalAddress(changes.email) !== normalAddress(email);
}

function inviteInstead(managed: ManagedCall, before: Evaluator, invitation: Invitation, now: Date) {
  const invited = inviteEvaluator(managed, invitation, now);
  if (before.status === "invited") withdrawEvaluator(managed, before.id, "", now);
  return invited;
}

const unanswered = {
  status: "invited",
  answeredAt: null,
  declineReason: null,
  withdrawnAt: null,
  withdrawalReason: null,
  remindedAt: null,
} as const;

function changed(call: Call, { name, email, locale, message = "", ...asked }: InvitationChanges) {
  const { answerBy = null, askedFor = null } = asked;
  const kind = kindIn(call, asked.kind);
  return { name, email: email.trim().toLowerCase(), locale, message, answerBy, askedFor, kind };
}

/** As many days as were given at first, to the end of the last one. */
function renewed({ timeZone }: Call, { answerBy, invitedAt }: Evaluator, now: Date): Date | null {
  if (!answerBy || answerBy >= now) return answerBy;
  const until = new Date(now.getTime() + answerBy.getTime() - invitedAt.getTime());
  return endOfDay(timeZone, dayIn(timeZone, until))!;
}

/** Whoever reads the mail of a wrong address must not be able to answer any more. */
function openAgain({ id, email }: Evaluator, newEmail: string, tokenHash: string) {
  if (email === newEmail) return insertInvitationLink(tokenHash, id);
  deleteInvitationLinks(id);
  updateEvaluator(id, { invitation: tokenHash });
}
