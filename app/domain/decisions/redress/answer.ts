import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { findEligibilityDecision } from "#db/queries/eligibility.ts";
import { insertMessage } from "#db/queries/messages.ts";
import { findRedress, updateRedress } from "#db/queries/redress.ts";
import { areTwoPeople } from "../release/second-person.ts";
import { tellAnswered } from "./tell.ts";

export const redressAnswer = z.object({
  outcome: z.enum(["upheld", "partly", "dismissed"]),
  answer: z.string().trim().min(1).max(5000),
});

/**
 * Answers a request for redress for good; the applicant's team is told. What follows from one that is upheld, people do.
 * Refuses whoever made the decision (`second-look`), and a request that was answered or is another call's (`changed-elsewhere`).
 */
export function answerRedress(
  managed: ManagedCall,
  requestId: string,
  { outcome, answer }: z.output<typeof redressAnswer>,
  now: Date,
) {
  const { callId, manager } = managed;
  const details = { company: findRedress(callId, requestId)?.company ?? "", outcome };
  change({ action: "redress.answered", by: manager, on: requestId, callId, at: now, details }, () => {
    const found = findRedress(callId, requestId);
    refuseUnless(found && !found.request.outcome, "changed-elsewhere");
    const { applicationId } = found.request;
    refuseUnless(mayLook(manager, applicationId), "second-look");
    updateRedress(requestId, { outcome, answer, answeredAt: now, answeredBy: manager.id });
    // It stands among the messages, too, but has a letter of its own.
    const written = { authorId: manager.id, fromManagers: true, text: answer, at: now };
    insertMessage({ id: crypto.randomUUID(), applicationId, ...written });
    tellAnswered(applicationId, { outcome, answer }, now);
  });
}

type Person = { id: string; email: string; name: string };

/** Whether somebody is another person than those who decided about an application and its eligibility. */
export function mayLook(manager: Person, applicationId: string): boolean {
  const deciders = [
    findDecision(applicationId)?.decidedBy,
    findEligibilityDecision(applicationId)?.decidedBy,
  ];
  return deciders.every((id) => {
    const decider = id && findAccount(id);
    return !decider || areTwoPeople(manager, decider);
  });
}
