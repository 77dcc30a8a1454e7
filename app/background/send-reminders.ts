import { createHash, randomBytes } from "node:crypto";
import { interviewsDue, remindOfInterviews } from "#app/domain/applications/interviews/remind.ts";
import { draftsDue, remindOfDrafts } from "#app/domain/applications/remind.ts";
import { finalistsDue, remindFinalists } from "#app/domain/decisions/remind-finalists.ts";
import { remediesDue, remindOfRemedies } from "#app/domain/eligibility/remedies/remind.ts";
import { thankEvaluatorsWhenDone } from "#app/domain/evaluation/thank.ts";
import { askToDeclareWhenDue, whoIsToDeclare } from "#app/domain/evaluators/ask-to-declare.ts";
import { invitedDue, remindInvitedWhenDue } from "#app/domain/evaluators/remind-invited.ts";
import { evaluatorsAtWork } from "#db/queries/thanks.ts";
import { inPieces } from "./in-pieces.ts";

/**
 * Queues the reminders and thanks that are due at `now`, a few people at a time; the outbox sends them, unless they are no
 * longer true by then.
 */
export async function sendReminders(now: Date) {
  await inPieces(draftsDue(now), (some) => remindOfDrafts(now, some));
  await inPieces(invitedDue(now), (some) => remindInvitedWhenDue(newLink, now, some));
  await inPieces(whoIsToDeclare(now), (some) => askToDeclareWhenDue(now, some));
  await inPieces(remediesDue(now), (some) => remindOfRemedies(now, some));
  await inPieces(interviewsDue(now), (some) => remindOfInterviews(now, some));
  await inPieces(finalistsDue(now), (some) => remindFinalists(now, some));
  await inPieces(evaluatorsAtWork(), (some) => thankEvaluatorsWhenDone(now, some));
}

/** 256 random bits, and their SHA-256. */
function newLink() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: createHash("sha256").update(token).digest("hex") };
}
