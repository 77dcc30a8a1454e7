import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluatorByAddress, insertEvaluator } from "#db/queries/evaluators.ts";
import { findProgramme } from "#db/queries/programmes.ts";

export type Invitation = {
  email: string;
  name: string;
  locale: Locale;
  /** A personal line from the manager. */
  message?: string;
  /** Random, for the link; only its hash is kept beside the evaluator. */
  token: string;
  /** SHA-256 of the token. */
  tokenHash: string;
};

/** Asks somebody by mail to evaluate in the call; refuses an address that was invited before (`already-invited`). */
export function inviteEvaluator(
  { callId, programmeId, manager }: ManagedCall,
  invitation: Invitation,
  now: Date,
): string {
  const id = crypto.randomUUID();
  const { name, locale, message, token, tokenHash } = invitation;
  const email = invitation.email.trim().toLowerCase();
  return change(
    { action: "evaluator.invited", by: manager, on: id, callId, at: now, details: { name } },
    () => {
      refuseUnless(!findEvaluatorByAddress(callId, email), "already-invited");
      insertEvaluator({
        id,
        callId,
        email,
        name,
        locale,
        status: "invited",
        invitation: tokenHash,
        invitedAt: now,
      });
      const call = findCall(callId)!;
      queueEmail(
        "evaluator-invitation",
        { email, name, locale },
        {
          call: call.texts.title,
          programme: findProgramme(programmeId)!.name,
          from: manager.name,
          message: message || undefined,
          timeZone: call.timeZone,
          link: `/invitations/${token}`,
        },
        now,
        { callId, subjectId: id },
      );
      return id;
    },
  );
}
