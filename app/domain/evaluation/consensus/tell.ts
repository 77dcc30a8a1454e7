import { calledForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { Discussed } from "./change-discussion.ts";
import type { Participant } from "./participants.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Application = { number: number; company: string };

/** Each of them hears that there is something to discuss, and the rapporteur that the sheet is theirs to write. */
export function tellOpened(
  call: Call,
  application: Application,
  participants: readonly Participant[],
  rapporteur: string,
  now: Date,
) {
  for (const one of participants) {
    const props = { ...aboutIn(call, application, one), rapporteur: one.assignmentId === rapporteur };
    queueEmail("discussion-opened", recipientOf(one), props, now, concerning(call, one));
  }
}

/** The others are asked for their answer; `again`: the sheet was changed after they had been asked. */
export function tellPutForward(discussed: Discussed, again: boolean, now: Date) {
  const { call, application, discussion } = discussed;
  for (const one of othersThan(discussion.rapporteur, discussed)) {
    const props = { ...aboutIn(call, application, one), again };
    queueEmail("consensus-put-forward", recipientOf(one), props, now, concerning(call, one));
  }
}

/** The others hear, at most once a day, that something was said; what it is stays in the portal. */
export function tellWritten(discussed: Discussed, by: string | undefined, now: Date) {
  const { call, application, discussion } = discussed;
  const day = now.toISOString().slice(0, 10);
  for (const one of othersThan(by, discussed)) {
    const key = `discussion-written ${discussion.id} ${one.assignmentId} ${day}`;
    const about = { ...concerning(call, one), key };
    queueEmail("discussion-written", recipientOf(one), aboutIn(call, application, one), now, about);
  }
}

function othersThan(assignmentId: string | null | undefined, { participants }: Discussed) {
  return participants.filter((one) => one.assignmentId !== assignmentId);
}

/** The company only where evaluators know who applies. */
function aboutIn(call: Call, application: Application, { assignmentId }: Participant) {
  const { number, company } = calledForEvaluators(call, application);
  return {
    call: call.texts.title,
    number,
    company: company ?? undefined,
    link: `/sheets/${assignmentId}/discussion`,
  };
}

function recipientOf({ accountId: id, email, name, locale }: Participant) {
  return { id, email, name, locale };
}

function concerning({ id: callId }: Call, { evaluatorId: subjectId }: Participant) {
  return { callId, subjectId };
}
