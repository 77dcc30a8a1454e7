import { and, asc, count, eq, getColumns, inArray, lt, max, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { scenarios, type ScenarioState } from "#db/schema/index.ts";

const { pairs: _, prices: __, ...shown } = getColumns(scenarios);

/** All of a call in their order, without their pairs. */
export function scenariosOf(callId: string) {
  return reader
    .select(shown)
    .from(scenarios)
    .where(eq(scenarios.callId, callId))
    .orderBy(asc(scenarios.number))
    .all();
}

export type Scenario = ReturnType<typeof scenariosOf>[number];

export function findScenario(callId: string, id: string): Scenario | undefined {
  return reader
    .select(shown)
    .from(scenarios)
    .where(and(eq(scenarios.callId, callId), eq(scenarios.id, id)))
    .get();
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
    .where(eq(scenarios.callId, callId))
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

export function statesOf(ids: string[]): { id: string; state: ScenarioState }[] {
  return reader
    .select({ id: scenarios.id, state: scenarios.state })
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
    .where(eq(scenarios.callId, callId))
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
