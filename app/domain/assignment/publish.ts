import { dueInLetters } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import {
  countAssignments,
  deleteStrayProposals,
  proposedByEvaluator,
  publishProposedAssignments,
} from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { markScenarioPublished } from "#db/queries/scenarios.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { proposalAsSeen } from "./proposal-as-seen.ts";
import { refuseBrokenRules } from "./refuse-broken-rules.ts";
import { brokenRules } from "./rules.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * What was proposed becomes the evaluators' work, and each of them is told in the same transaction. The hard rules are
 * checked again, over everything that would stand (`conflict-of-interest`, `capacity-exceeded`, `same-organisation`,
 * `same-country`, `kind-missing`); one that published pairs break already hinders nothing. Refuses when other pairs are
 * proposed than the manager has `seen` (`changed-elsewhere`), when nothing is (`nothing-proposed`) and after the results.
 */
export function publishAssignment({ callId, manager }: ManagedCall, seen: string, now: Date) {
  const pairs = countAssignments(callId).proposed;
  const entry = { by: manager, on: callId, callId, at: now, details: { pairs } };
  change({ action: "assignment.published", ...entry }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    deleteStrayProposals(callId);
    const told = proposedByEvaluator(callId);
    refuseUnless(told.length > 0, "nothing-proposed");
    const facts = routingFacts(callId);
    refuseUnless(seen === proposalAsSeen(facts), "changed-elsewhere");
    const published = facts.pairs.filter(({ status }) => status === "assigned");
    refuseBrokenRules(facts, facts.pairs.map(idsOf), brokenRules(facts, published.map(idsOf)));
    publishProposedAssignments(callId, now);
    markScenarioPublished(callId, now);
    for (const person of told) tell(call, person, now);
  });
}

type Person = ReturnType<typeof proposedByEvaluator>[number];

function tell(call: Call, { accountId, count, evaluatorId, ...person }: Person, now: Date) {
  const props = {
    call: call.texts.title,
    count,
    dueAt: dueInLetters(call, now),
    timeZone: call.timeZone,
    link: `/evaluations/${call.slug}`,
  };
  const recipient = { id: accountId, ...person };
  queueEmail("assignments-published", recipient, props, now, { callId: call.id, subjectId: evaluatorId });
}
