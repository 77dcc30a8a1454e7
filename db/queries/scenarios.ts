import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  getColumns,
  inArray,
  isNull,
  lt,
  max,
  min,
  ne,
  or,
  sql,
} from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { assignments, auditEntries, calls, scenarios, type ScenarioState } from "#db/schema/index.ts";

const { pairs: _, prices: __, kind: ___, repair: ____, ...shown } = getColumns(scenarios);

const routingsOf = (callId: string) => and(eq(scenarios.callId, callId), eq(scenarios.kind, "routing"));
const repairsIn = (callId: string) => and(eq(scenarios.callId, callId), eq(scenarios.kind, "repair"));

/** All of a call in their order, without their pairs; not the repairs. */
export function scenariosOf(callId: string) {
  return reader.select(shown).from(scenarios).where(routingsOf(callId)).orderBy(asc(scenarios.number)).all();
}

export type Scenario = ReturnType<typeof scenariosOf>[number];

export function findScenario(callId: string, id: string): Scenario | undefined {
  return reader
    .select(shown)
    .from(scenarios)
    .where(and(routingsOf(callId), eq(scenarios.id, id)))
    .get();
}

/** The repairs of a call, those that disturb nobody first, without their pairs. */
export function repairsOf(callId: string) {
  return reader
    .select({ ...shown, repair: scenarios.repair })
    .from(scenarios)
    .where(repairsIn(callId))
    .orderBy(desc(scenarios.number))
    .all()
    .map((row) => ({ ...row, repair: row.repair! }));
}

export type RepairRow = ReturnType<typeof repairsOf>[number];

/** What was asked; `repair` of repairs only. */
export function scenarioAsked(id: string) {
  const { callId, settings, repair } = scenarios;
  return reader.select({ callId, settings, repair }).from(scenarios).where(eq(scenarios.id, id)).get()!;
}

/** The number that the next repair of a call gets: below zero, downwards. */
export function nextRepairNumber(callId: string): number {
  const found = reader
    .select({ least: min(scenarios.number) })
    .from(scenarios)
    .where(repairsIn(callId))
    .get()!;
  return Math.min(0, found.least ?? 0) - 1;
}

/** Repairs of a call that nobody carried out; with `but`, all but that one. */
export function deleteRepairs(callId: string, but?: string) {
  const these = but === undefined ? isNull(scenarios.publishedAt) : ne(scenarios.id, but);
  writer()
    .delete(scenarios)
    .where(and(repairsIn(callId), these))
    .run();
}

/** The one that the routing stands by. */
export function chosenScenario(callId: string): Scenario | undefined {
  return reader
    .select(shown)
    .from(scenarios)
    .where(and(eq(scenarios.callId, callId), sql`${scenarios.chosenAt} is not null`))
    .get();
}

export function pairsOfScenario(id: string) {
  return reader.select({ pairs: scenarios.pairs }).from(scenarios).where(eq(scenarios.id, id)).get()!.pairs!;
}

/** By id of the evaluator: where a repair begins. */
export function pricesOfScenario(id: string) {
  return reader.select({ prices: scenarios.prices }).from(scenarios).where(eq(scenarios.id, id)).get()!
    .prices;
}

/** How many a call has, and the number that the next one gets. */
export function countScenarios(callId: string) {
  const found = reader
    .select({ count: count(), last: max(scenarios.number) })
    .from(scenarios)
    .where(routingsOf(callId))
    .get()!;
  return { count: found.count, next: (found.last ?? 0) + 1 };
}

/** The one that has waited longest for a worker, or lost its own: nothing was heard of it since `silentSince`. */
export function nextScenario(silentSince: Date): Scenario | undefined {
  const lost = and(eq(scenarios.state, "computing"), lt(scenarios.beatAt, silentSince));
  return reader
    .select(shown)
    .from(scenarios)
    .where(or(eq(scenarios.state, "waiting"), lost))
    .orderBy(asc(scenarios.askedAt), asc(scenarios.number))
    .limit(1)
    .get();
}

export function statesOf(ids: string[]): { id: string; state: ScenarioState; beatAt: Date | null }[] {
  return reader
    .select({ id: scenarios.id, state: scenarios.state, beatAt: scenarios.beatAt })
    .from(scenarios)
    .where(inArray(scenarios.id, ids))
    .all();
}

export function insertScenario(values: typeof scenarios.$inferInsert) {
  writer().insert(scenarios).values(values).run();
}

export function updateScenario(id: string, values: Partial<typeof scenarios.$inferInsert>) {
  writer().update(scenarios).set(values).where(eq(scenarios.id, id)).run();
}

export function deleteScenario(id: string) {
  writer().delete(scenarios).where(eq(scenarios.id, id)).run();
}

/** From now on the routing of the call stands by this one. */
export function markChosen(callId: string, id: string, chosenAt: Date) {
  writer()
    .update(scenarios)
    .set({ chosenAt: sql`case when ${scenarios.id} = ${id} then ${chosenAt.getTime()} end` })
    .where(routingsOf(callId))
    .run();
}

/** The chosen one was published. */
export function markScenarioPublished(callId: string, publishedAt: Date) {
  writer()
    .update(scenarios)
    .set({ publishedAt })
    .where(and(eq(scenarios.callId, callId), sql`${scenarios.chosenAt} is not null`))
    .run();
}

/** Calls that have published assignments and no results yet, each with the number of its last line on the record. */
export function callsUnderEvaluation() {
  const lastEntry = sql<number>`(select max(${auditEntries.id}) from ${auditEntries} where ${auditEntries.callId} = ${calls.id})`;
  const given = reader
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.callId, calls.id), inArray(assignments.status, ["assigned", "recused"])));
  return reader
    .select({ id: calls.id, lastEntry })
    .from(calls)
    .where(and(isNull(calls.resultsReleasedAt), exists(given)))
    .all();
}
