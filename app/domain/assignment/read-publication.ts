import { applicationNumber } from "#app/domain/applications/number.ts";
import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countAssignments, proposedByEvaluator } from "#db/queries/assignment.ts";
import { routingFigures } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { proposalAsSeen } from "./proposal-as-seen.ts";
import { viewShort } from "./read-routing.ts";
import { silentIds } from "./silence.ts";
import { viewAlternates } from "./view-alternates.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

const mostTold = 100;
const mostNamed = 20;

/**
 * What publishing does to whom: who is told of how many applications, which stay short, and for which nobody could
 * stand in.
 */
export function viewPublication({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const told = proposedByEvaluator(callId);
  const facts = routingFacts(callId);
  return {
    pairs: countAssignments(callId).proposed,
    evaluators: told.length,
    told: told.slice(0, mostTold).map(({ evaluatorId, name, count, locale }) => ({
      evaluatorId,
      name,
      count,
      locale,
    })),
    missing: routingFigures(callId, call.evaluatorsPerApplication).missing,
    short: viewShort(call),
    beyond: viewBeyond(call, facts),
    standBy: viewStandBy(call, facts, now),
    seen: proposalAsSeen(facts),
    dueAt: call.evaluationDueAt,
    isOver: now > call.evaluationDueAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
  };
}

/** Applications that would have more evaluators than were asked for, because somebody put them there. */
function viewBeyond({ code, evaluatorsPerApplication }: Call, { applications, pairs }: RoutingFacts) {
  const seated = Map.groupBy(pairs, ({ applicationId }) => applicationId);
  const more = applications
    .map((one) => ({
      company: one.company,
      number: applicationNumber(code, one.number),
      count: (seated.get(one.id)?.length ?? 0) - wantedOf(evaluatorsPerApplication, one),
    }))
    .filter(({ count }) => count > 0);
  return { count: more.length, first: more.slice(0, mostNamed) };
}

/**
 * Of those that are published now: for how many applications somebody could take over if an evaluator drops out, who that
 * is for the first of them, and the first of the others.
 */
function viewStandBy({ id: callId, code }: Call, facts: RoutingFacts, now: Date) {
  const proposed = facts.pairs.filter(({ status }) => status === "proposed");
  const alternates = viewAlternates(
    facts,
    silentIds(callId, now),
    new Set(proposed.map(({ applicationId }) => applicationId)),
  );
  const lacking = facts.applications.filter(({ id }) => alternates.get(id)?.length === 0);
  return {
    ready: alternates.size - lacking.length,
    named: facts.applications
      .filter(({ id }) => alternates.get(id)?.length)
      .slice(0, mostNamed)
      .map(({ id, company, number }) => ({
        ...{ id, company, number: applicationNumber(code, number) },
        alternates: alternates.get(id)!,
      })),
    lacking: lacking.length,
    first: lacking.slice(0, mostNamed).map(({ id, number, company }) => ({
      ...{ id, company, number: applicationNumber(code, number) },
    })),
  };
}
