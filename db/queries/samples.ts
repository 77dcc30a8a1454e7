import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { calls, emails, evaluators, samples, sampleSheets, sheets } from "#db/schema/index.ts";

export function insertSample(values: typeof samples.$inferInsert) {
  writer().insert(samples).values(values).run();
}

export function updateSample(id: string, values: Partial<typeof samples.$inferInsert>) {
  writer().update(samples).set(values).where(eq(samples.id, id)).run();
}

/** A sample of a call that was not removed. */
export function findSample(callId: string, id: string) {
  return reader
    .select()
    .from(samples)
    .where(and(eq(samples.id, id), eq(samples.callId, callId), isNull(samples.removedAt)))
    .get();
}

/** A call's samples in the order in which they were made, and how many evaluators have begun each. */
export function samplesOf(callId: string) {
  return reader
    .select({
      id: samples.id,
      title: samples.title,
      anchor: samples.anchor,
      begun: sql<number>`count(${sampleSheets.evaluatorId})`,
      submitted: sql<number>`coalesce(sum(${sampleSheets.status} = 'submitted'), 0)`,
    })
    .from(samples)
    .leftJoin(sampleSheets, eq(sampleSheets.sampleId, samples.id))
    .where(and(eq(samples.callId, callId), isNull(samples.removedAt)))
    .groupBy(samples.id)
    .orderBy(asc(samples.createdAt), asc(samples.id))
    .all();
}

/** Whether somebody has written on a sample. */
export function isSampleBegun(sampleId: string): boolean {
  const begun = reader
    .select({ sampleId: sampleSheets.sampleId })
    .from(sampleSheets)
    .where(eq(sampleSheets.sampleId, sampleId))
    .limit(1)
    .get();
  return begun !== undefined;
}

/** Whether any real sheet of a call was begun. */
export function isAnySheetBegun(callId: string): boolean {
  const begun = reader.select({ id: sheets.assignmentId }).from(sheets).where(eq(sheets.callId, callId));
  return begun.limit(1).get() !== undefined;
}

export function findSampleSheet(sampleId: string, evaluatorId: string) {
  return reader
    .select()
    .from(sampleSheets)
    .where(and(eq(sampleSheets.sampleId, sampleId), eq(sampleSheets.evaluatorId, evaluatorId)))
    .get();
}

export function replaceSampleSheet(values: typeof sampleSheets.$inferInsert) {
  const { sampleId: _sample, evaluatorId: _evaluator, ...set } = values;
  const target = [sampleSheets.sampleId, sampleSheets.evaluatorId];
  writer().insert(sampleSheets).values(values).onConflictDoUpdate({ target, set }).run();
}

/** The samples that an evaluator is shown, and how far each is; none while they are not before the evaluators. */
export function samplesOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      id: samples.id,
      title: samples.title,
      state: sampleSheets.status,
      submittedAt: sampleSheets.submittedAt,
    })
    .from(samples)
    .innerJoin(calls, eq(calls.id, samples.callId))
    .innerJoin(evaluators, eq(evaluators.callId, samples.callId))
    .leftJoin(
      sampleSheets,
      and(eq(sampleSheets.sampleId, samples.id), eq(sampleSheets.evaluatorId, evaluators.id)),
    )
    .where(and(eq(evaluators.id, evaluatorId), isNull(samples.removedAt), isNotNull(calls.samplesShownAt)))
    .orderBy(asc(samples.createdAt), asc(samples.id))
    .all();
}

const unsubmitted = sql`not exists (
  select 1 from ${sampleSheets} where ${sampleSheets.sampleId} = ${samples.id}
  and ${sampleSheets.evaluatorId} = ${evaluators.id} and ${sampleSheets.status} = 'submitted'
)`;

/** How many samples an evaluator still has to submit before real applications open; none for whoever was excused. */
export function countSamplesLeft(evaluatorId: string): number {
  return reader
    .select({ left: count() })
    .from(samples)
    .innerJoin(calls, eq(calls.id, samples.callId))
    .innerJoin(evaluators, eq(evaluators.callId, samples.callId))
    .where(
      and(
        eq(evaluators.id, evaluatorId),
        isNull(evaluators.samplesExcusedAt),
        isNotNull(calls.samplesShownAt),
        isNull(samples.removedAt),
        unsubmitted,
      ),
    )
    .get()!.left;
}

/** The evaluator that an account is in the call of a sample, once the samples are before the evaluators. */
export function findSampleEvaluator(accountId: string, sampleId: string) {
  return reader
    .select({ sampleId: samples.id, evaluatorId: evaluators.id, callId: samples.callId })
    .from(samples)
    .innerJoin(calls, eq(calls.id, samples.callId))
    .innerJoin(evaluators, eq(evaluators.callId, samples.callId))
    .where(
      and(
        eq(samples.id, sampleId),
        isNull(samples.removedAt),
        isNotNull(calls.samplesShownAt),
        eq(evaluators.accountId, accountId),
        eq(evaluators.status, "accepted"),
      ),
    )
    .get();
}

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
