import { sha256Of } from "#app/domain/canonical.ts";
import type { findCall } from "#db/queries/calls.ts";
import { type DecisionLetter, lettersOf } from "#db/queries/decision-letters.ts";
import type { ReleaseRow } from "#db/schema/releases.ts";
import type { CriterionComments } from "#emails/props.ts";
import { commentsOfCall } from "../comments-of.ts";
import { letterFor } from "../letter.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Every decision of the call as it would be told now, by number, each with the SHA-256 of its letter. */
export function releaseRowsOf(call: Call): ReleaseRow[] {
  const comments = commentsOfCall(call);
  return lettersOf(call.id).map((letter) => ({
    ...decisionIn(letter, call),
    letter: sha256Of(letterAsItStands(call, letter, comments.get(letter.decision.applicationId) ?? [])),
  }));
}

function decisionIn({ decision, number, company }: DecisionLetter, { hubWishes }: Call) {
  const { applicationId, outcome, place, percent, reserveRank, hubId } = decision;
  const hubWish = hubId && hubWishes[hubId]?.[applicationId];
  const row = { applicationId, number, company, outcome, place, percent, reserveRank, hubId };
  return hubWish ? { ...row, hubWish } : row;
}

/** Until when a finalist answers depends on the instant of the release, so here it is the call's date. */
function letterAsItStands(call: Call, letter: DecisionLetter, comments: CriterionComments[]) {
  const dated = { ...letter, decision: { ...letter.decision, answerBy: call.answerBy } };
  const { template, props } = letterFor(call, dated, comments);
  const texts = call.emailTexts[template];
  // Releases that were prepared before programmes could write such words have none in their fingerprints.
  return { template, props, note: call.emailNotes[template] ?? null, ...(texts && { texts }) };
}

/** Whether two decisions say the same, whatever their letters say beside it. */
export function isSameDecision(one: ReleaseRow, other: ReleaseRow): boolean {
  return sha256Of({ ...one, letter: "" }) === sha256Of({ ...other, letter: "" });
}
