import { findCallWithProgramme } from "#db/queries/calls.ts";
import { invitedAddresses } from "#db/queries/evaluators.ts";
import { managersOf } from "#db/queries/programmes.ts";
import { isAnonymous } from "../evaluation-rules.ts";
import type { SetUp } from "./set-up.ts";

/** A call as its set-up looks at it. */
export function findSetUp(callId: string): SetUp {
  const { call, programme, form } = findCallWithProgramme(callId)!;
  const { texts, topics, eligibility, scoring, consents, emailNotes, formDraft } = call;
  const { opensAt, closesAt, evaluationDueAt, resultsAt, answerBy } = call;
  return {
    ...{ texts, topics, eligibility, scoring, consents, emailNotes },
    ...{ opensAt, closesAt, evaluationDueAt, resultsAt, answerBy },
    form: formDraft ?? form,
    formChanged: formDraft !== null,
    anonymous: isAnonymous(call),
    contactEmail: programme.contactEmail,
    retentionConfirmed: call.retentionConfirmedAt !== null,
    managers: managersOf(programme.id).length,
    evaluators: invitedAddresses(callId).length,
  };
}
