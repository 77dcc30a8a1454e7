import { applicationNumber } from "#app/domain/applications/number.ts";
import type { Ending } from "#db/schema/assignment.ts";
import { endedPairsOfCall } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { isPublished, openRepairs } from "./ask-repair.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { countSeats, type OpenSeats, openSeats } from "./open-seats.ts";
import { keyOf } from "./pair-key.ts";

/**
 * Why a seat is open: how its pair ended, `to-check` while a manager has to decide about a conflict, `new` where nobody
 * had it.
 */
export type Cause = { how: Ending | "to-check" | "new"; name: string; reason: string };

const mostCauses = 3;

/**
 * Published evaluations that nobody has, and through whom; undefined while there are none, or nobody can change it any
 * more.
 */
export function viewSeatsOpen({ callId }: { callId: string }, facts = routingFacts(callId)) {
  if (!isPublished(callId) || findCall(callId)!.resultsReleasedAt) return;
  const seats = openSeats(facts);
  if (seats.length === 0) return;
  const causes = groupedCauses(seats.flatMap(causesOf(callId)));
  const states = openRepairs(callId).map(({ state }) => state);
  return {
    count: countSeats(seats),
    causes: causes.slice(0, mostCauses),
    more: Math.max(0, causes.length - mostCauses),
    ready: states.length > 0 && states.every((state) => state === "done"),
  };
}

/** The open seats by application, each with why. */
export function viewOpenSeats(callId: string, facts: RoutingFacts) {
  const { code } = findCall(callId)!;
  const applications = new Map(facts.applications.map((one) => [one.id, one]));
  const causes = causesOf(callId);
  return openSeats(facts).map((one) => {
    const { number, company } = applications.get(one.applicationId)!;
    const told = { id: one.applicationId, number: applicationNumber(code, number), company };
    return { ...told, missing: countSeats([one]), causes: causes(one) };
  });
}

function causesOf(callId: string) {
  const ended = new Map(endedPairsOfCall(callId).map((pair) => [keyOf(pair), pair]));
  return ({ lost, never }: OpenSeats): Cause[] => [
    ...lost.map((pair) => {
      const { name, ending, reason, held } = ended.get(keyOf(pair))!;
      return { how: held ? ("to-check" as const) : (ending ?? "taken-back"), name, reason: reason ?? "" };
    }),
    ...Array.from({ length: never }, () => ({ how: "new" as const, name: "", reason: "" })),
  ];
}

/** Through whom most seats stand open comes first. */
function groupedCauses(causes: Cause[]) {
  const groups = Map.groupBy(causes, ({ how, name }) => `${how} ${name}`);
  return [...groups.values()]
    .map((all) => ({ how: all[0].how, name: all[0].name, count: all.length }))
    .toSorted((one, other) => other.count - one.count);
}
