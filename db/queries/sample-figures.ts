import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { calls, emails, evaluators, samples, sampleSheets } from "#db/schema/index.ts";
import { unsubmitted } from "./samples.ts";

/** By sample, criterion and points: how many submitted sheets gave them. Summed up by the database, however many there are. */
export function countSamplePoints(callId: string, sampleId?: string) {
  const points = sql<number>`json_extract(given.value, '$.points')`;
  return reader
    .select({
      sampleId: samples.id,
      criterionId: sql<string>`given.key`,
      points,
      times: sql<number>`count(*)`,
    })
    .from(samples)
    .innerJoin(sampleSheets, eq(sampleSheets.sampleId, samples.id))
    .innerJoin(sql`json_each(${sampleSheets.scores}) given`, sql`true`)
    .where(
      and(
        eq(samples.callId, callId),
        sampleId ? eq(samples.id, sampleId) : undefined,
        isNull(samples.removedAt),
        eq(sampleSheets.status, "submitted"),
        isNotNull(points),
      ),
    )
    .groupBy(samples.id, sql`given.key`, points)
    .orderBy(points)
    .all();
}

const left = sql<number>`(
  select count(*) from ${samples}
  where ${samples.callId} = ${evaluators.callId} and ${samples.removedAt} is null and ${unsubmitted}
)`;
const waits = and(isNull(evaluators.samplesExcusedAt), sql`${left} > 0`);

/** Where a page of evaluators ends: the next one begins after it. */
export type EvaluatorKey = { name: string; id: string };

/** Accepted evaluators by name from after a key, with how many samples each has left; `waiting`: only who has any. */
export function evaluatorsAtSamples(callId: string, waiting: boolean, after?: EvaluatorKey, most?: number) {
  const query = reader
    .select({
      id: evaluators.id,
      accountId: evaluators.accountId,
      name: evaluators.name,
      email: evaluators.email,
      locale: evaluators.locale,
      organisation: evaluators.organisation,
      left,
      excusedAt: evaluators.samplesExcusedAt,
      excuse: evaluators.samplesExcuse,
      remindedAt: sql`(
        select max(${emails.queuedAt}) from ${emails}
        where ${emails.subjectId} = ${evaluators.id} and ${emails.template} = 'samples-waiting'
      )`.mapWith(emails.queuedAt),
    })
    .from(evaluators)
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        waiting ? waits : undefined,
        after &&
          or(
            gt(evaluators.name, after.name),
            and(eq(evaluators.name, after.name), gt(evaluators.id, after.id)),
          ),
      ),
    )
    .orderBy(asc(evaluators.name), asc(evaluators.id));
  return most === undefined ? query.all() : query.limit(most).all();
}

/** How many evaluators of a call still have samples to score that were put before them. */
export function waitingAtSamples(callId: string) {
  return sql<number>`(${reader
    .select({ count: count() })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        isNotNull(calls.samplesShownAt),
        waits,
      ),
    )})`.mapWith(Number);
}

/** How many accepted evaluators a call has, and how many of them still have samples to score. */
export function countAtSamples(callId: string) {
  return reader
    .select({ evaluators: count(), waiting: sql<number>`coalesce(sum(${waits}), 0)` })
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .get()!;
}

/** What these evaluators submitted on samples: for managers only. */
export function sampleScoresOf(evaluatorIds: string[]) {
  return reader
    .select({
      sampleId: sampleSheets.sampleId,
      evaluatorId: sampleSheets.evaluatorId,
      scores: sampleSheets.scores,
      anchor: samples.anchor,
    })
    .from(sampleSheets)
    .innerJoin(samples, eq(samples.id, sampleSheets.sampleId))
    .where(
      and(
        inArray(sampleSheets.evaluatorId, evaluatorIds),
        eq(sampleSheets.status, "submitted"),
        isNull(samples.removedAt),
      ),
    )
    .all();
}
