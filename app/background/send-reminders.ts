import { createHash, randomBytes } from "node:crypto";
import { remindOfInterviews } from "#app/domain/applications/interviews/remind.ts";
import { remindOfDrafts } from "#app/domain/applications/remind.ts";
import { remindFinalists } from "#app/domain/decisions/remind-finalists.ts";
import { remindOfRemedies } from "#app/domain/eligibility/remedies/remind.ts";
import { thankEvaluatorsWhenDone } from "#app/domain/evaluation/thank.ts";
import { askToDeclareWhenDue } from "#app/domain/evaluators/ask-to-declare.ts";
import { remindInvitedWhenDue } from "#app/domain/evaluators/remind-invited.ts";

/** Queues the reminders and thanks that are due at `now`; the outbox sends them. */
export function sendReminders(now: Date) {
  remindOfDrafts(now);
  remindInvitedWhenDue(newLink, now);
  askToDeclareWhenDue(now);
  remindOfRemedies(now);
  remindOfInterviews(now);
  remindFinalists(now);
  thankEvaluatorsWhenDone(now);
}

/** 256 random bits, and their SHA-256. */
function newLink() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: createHash("sha256").update(token).digest("hex") };
}
