import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";

type Evaluator = {
  id: string;
  callId: string;
  email: string;
  name: string;
  locale: Locale;
  message: string;
  answerBy: Date | null;
  askedFor: number | null;
};

/**
 * Queues the letter with the link that opens the invitation; `from`: the manager who invites. Within the caller's
 * change.
 */
export function sendInvitation(evaluator: Evaluator, token: string, from: string, now: Date) {
  const { message } = evaluator;
  const props = { ...toldTo(evaluator, token), from, message: message.trim() || undefined };
  const { callId, id: subjectId } = evaluator;
  queueEmail("evaluator-invitation", evaluatorAt(evaluator), props, now, { callId, subjectId });
}

/** Queues a reminder of the invitation, one for each `key`. Within the caller's change. */
export function sendReminder(evaluator: Evaluator, token: string, key: string, now: Date) {
  const { callId, id: subjectId } = evaluator;
  const options = { callId, subjectId, key };
  queueEmail("evaluator-reminder", evaluatorAt(evaluator), toldTo(evaluator, token), now, options);
}

function toldTo({ callId, answerBy, askedFor }: Evaluator, token: string) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    call: call.texts.title,
    programme: programme.name,
    answerBy: answerBy?.toISOString(),
    applications: askedFor ?? undefined,
    timeZone: call.timeZone,
    link: `/invitations/${token}`,
  };
}

function evaluatorAt({ email, name, locale }: Evaluator) {
  return { email, name, locale };
}
