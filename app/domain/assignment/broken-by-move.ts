import { conflictsOfCall } from "#db/queries/conflicts.ts";
import { check, type Broken } from "./check.ts";
import type { RoutingFacts } from "./facts.ts";
import { idsOf, keyOf, rowOf } from "./pair-key.ts";
import type { Pair } from "./problem.ts";
import { problemOf } from "./routing-problem.ts";
import { newlyBroken } from "./rules.ts";

/** What a move by hand does. */
export type Steps = { added: readonly Pair[]; removed: readonly Pair[] };

/**
 * The hard rules that a move breaks, and that were not broken before it. Only the applications that it touches are looked
 * at; what evaluators have elsewhere counts towards what they take. By hand a pair may come again however it ended.
 */
export function brokenByMove(callId: string, facts: RoutingFacts, { added, removed }: Steps): Broken[] {
  const touched = new Set([...added, ...removed].map(({ application }) => application));
  const gone = new Set(removed.map((pair) => keyOf(rowOf(pair))));
  const pairs = facts.pairs.filter(({ applicationId }) => touched.has(applicationId));
  const before = pairs.map(idsOf);
  const after = [...pairs.filter((pair) => !gone.has(keyOf(pair))).map(idsOf), ...added];
  const problem = problemAround({ ...facts, barred: new Set(conflictsOfCall(callId).map(keyOf)) }, touched, [
    ...before,
    ...added,
  ]);
  const [had, has] = [before, after].map((some) =>
    check(problem, some).filter(({ rule }) => rule !== "wanted"),
  );
  return newlyBroken(had, has);
}

function problemAround(facts: RoutingFacts, touched: Set<string>, pairs: readonly Pair[]) {
  const applications = facts.applications.filter(({ id }) => touched.has(id));
  const { evaluators, ...problem } = problemOf({ ...facts, applications }, pairs);
  const elsewhere = Map.groupBy(
    facts.pairs.filter(({ applicationId }) => !touched.has(applicationId)),
    ({ evaluatorId }) => evaluatorId,
  );
  const room = (id: string, most: number) => most - (elsewhere.get(id)?.length ?? 0);
  return { ...problem, evaluators: evaluators.map((one) => ({ ...one, most: room(one.id, one.most) })) };
}
