import { and, asc, count, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { reader, writer, written } from "#db/client.server.ts";
import { applications, calls, evaluators, samples, sampleSheets, sheets } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

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

const now = alias(calls, "now");

/**
 * A submitted application of a call of the same programme that closed before this one does, by the call's code and its
 * number.
 */
export function findEarlierApplication(callId: string, code: string, number: number) {
  const found = reader
    .select({
      applicationId: applications.id,
      callId: calls.id,
      code: calls.code,
      number: applications.number,
      submissionId: applications.submissionId,
    })
    .from(now)
    .innerJoin(calls, and(eq(calls.programmeId, now.programmeId), lt(calls.closesAt, now.closesAt)))
    .innerJoin(applications, eq(applications.callId, calls.id))
    .where(and(eq(now.id, callId), eq(calls.code, code), eq(applications.number, number), isSubmitted))
    .get();
  const submissionId = found?.submissionId;
  return submissionId ? { ...found, submissionId } : undefined;
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

/** That the evaluator has not submitted the sample. */
export const unsubmitted = sql`not exists (
  select 1 from ${sampleSheets} where ${sampleSheets.sampleId} = ${samples.id}
  and ${sampleSheets.evaluatorId} = ${evaluators.id} and ${sampleSheets.status} = 'submitted'
)`;

const isLeft = and(
  isNull(evaluators.samplesExcusedAt),
  isNotNull(calls.samplesShownAt),
  isNull(samples.removedAt),
  unsubmitted,
);

const leftTo = written(() =>
  reader
    .select({ left: count() })
    .from(samples)
    .innerJoin(calls, eq(calls.id, samples.callId))
    .innerJoin(evaluators, eq(evaluators.callId, samples.callId))
    .where(and(eq(evaluators.id, sql.placeholder("evaluatorId")), isLeft)),
);

/** How many samples an evaluator still has to submit before real applications open; none for whoever was excused. */
export function countSamplesLeft(evaluatorId: string): number {
  return leftTo().get({ evaluatorId })!.left;
}

/** By call: how many samples somebody still has to submit before real applications open. */
export function samplesLeftOf(accountId: string) {
  return reader
    .select({ callId: samples.callId, left: count() })
    .from(samples)
    .innerJoin(calls, eq(calls.id, samples.callId))
    .innerJoin(evaluators, eq(evaluators.callId, samples.callId))
    .where(and(eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted"), isLeft))
    .groupBy(samples.callId)
    .all();
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
