import { and, asc, count, eq, exists, gt, isNull, max, not, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { applications, conflicts, evaluators, preferences } from "#db/schema/index.ts";
import { knownToEvaluator } from "./conflicts.ts";
import { hasDeclaredAgainst } from "./declarations.ts";
import { isSubmitted } from "./in-state.ts";

/** Submitted, on the list to declare, and without a conflict that is shown there: the two must not differ by others. */
const askable = (callId: string, evaluatorId: string) =>
  and(
    eq(applications.callId, callId),
    isSubmitted,
    exists(
      reader
        .select({ one: sql`1` })
        .from(evaluators)
        .where(and(eq(evaluators.id, evaluatorId), hasDeclaredAgainst)),
    ),
    not(
      exists(
        reader
          .select({ one: sql`1` })
          .from(conflicts)
          .where(
            and(
              eq(conflicts.applicationId, applications.id),
              eq(conflicts.evaluatorId, evaluatorId),
              knownToEvaluator,
            ),
          ),
      ),
    ),
  );

const own = (evaluatorId: string) =>
  and(eq(preferences.applicationId, applications.id), eq(preferences.evaluatorId, evaluatorId));

type Narrowed = { topic?: string; unmarked?: boolean };

const narrowed = ({ topic, unmarked }: Narrowed) =>
  and(
    topic
      ? sql`exists (select 1 from json_each(${applications.topics}) as topic where topic.value = ${topic})`
      : undefined,
    unmarked ? isNull(preferences.preference) : undefined,
  );

/** What an evaluator says a preference of: at most `most` applications after the number `after`, with what was said. */
export function applicationsToPrefer(
  { callId, evaluatorId }: { callId: string; evaluatorId: string },
  by: Narrowed,
  after: number,
  most: number,
) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
      preference: preferences.preference,
    })
    .from(applications)
    .leftJoin(preferences, own(evaluatorId))
    .where(and(askable(callId, evaluatorId), narrowed(by), gt(applications.number, after)))
    .orderBy(asc(applications.number))
    .limit(most)
    .all();
}

/** How many applications an evaluator can say a preference of, and of how many one was said. */
export function countPreferred(callId: string, evaluatorId: string) {
  return reader
    .select({ all: count(), marked: count(preferences.preference) })
    .from(applications)
    .leftJoin(preferences, own(evaluatorId))
    .where(askable(callId, evaluatorId))
    .get()!;
}

/** The ids among them of which an evaluator can say a preference. */
export function askableAmong(callId: string, evaluatorId: string, ids: string[]): string[] {
  return reader
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        askable(callId, evaluatorId),
        sql`${applications.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    )
    .all()
    .map(({ id }) => id);
}

export function preferencesOf(evaluatorId: string) {
  return reader.select().from(preferences).where(eq(preferences.evaluatorId, evaluatorId)).all();
}

/** All that evaluators of a call said. */
export function preferencesOfCall(callId: string) {
  return reader
    .select({
      evaluatorId: preferences.evaluatorId,
      applicationId: preferences.applicationId,
      preference: preferences.preference,
    })
    .from(preferences)
    .innerJoin(evaluators, eq(evaluators.id, preferences.evaluatorId))
    .where(eq(evaluators.callId, callId))
    .all();
}

/** How many preferences evaluators of a call said, and when the last one. */
export function summaryOfPreferences(callId: string) {
  return reader
    .select({ count: count(), at: max(preferences.at) })
    .from(preferences)
    .innerJoin(evaluators, eq(evaluators.id, preferences.evaluatorId))
    .where(eq(evaluators.callId, callId))
    .get()!;
}

/** How many who accepted have said a preference of anything. */
export function countWhoPreferred(callId: string): number {
  return reader
    .select({ count: sql<number>`count(distinct ${preferences.evaluatorId})` })
    .from(preferences)
    .innerJoin(evaluators, eq(evaluators.id, preferences.evaluatorId))
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .get()!.count;
}

export function savePreferences(values: (typeof preferences.$inferInsert)[]) {
  writer()
    .insert(preferences)
    .values(values)
    .onConflictDoUpdate({
      target: [preferences.evaluatorId, preferences.applicationId],
      set: { preference: sql`excluded.preference`, at: sql`excluded.at` },
    })
    .run();
}
