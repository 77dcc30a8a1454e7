import { and, asc, eq, gt, isNotNull, notInArray } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, calls, releases, sheets, shortlists, submissions } from "#db/schema/index.ts";

/** So that the rows of a large call are never in memory together. */
const atOnce = 100;

/** All rows of what is read in pieces, each piece after the key of the last row before it. */
function* inPieces<Row>(read: (after: string) => Row[], key: (row: Row) => string): Generator<Row> {
  let some = read("");
  while (some.length > 0) {
    yield* some;
    some = read(key(some.at(-1)!));
  }
}

/** Every submitted version with what its document is made of. */
export function everySubmission() {
  const read = (after: string) =>
    reader
      .select({
        submission: submissions,
        number: applications.number,
        importedFrom: applications.importedFrom,
        erasedAt: applications.erasedAt,
        filesErasedAt: applications.filesErasedAt,
        code: calls.code,
      })
      .from(submissions)
      .innerJoin(applications, eq(applications.id, submissions.applicationId))
      .innerJoin(calls, eq(calls.id, applications.callId))
      .where(gt(submissions.id, after))
      .orderBy(asc(submissions.id))
      .limit(atOnce)
      .all();
  return inPieces(read, ({ submission }) => submission.id);
}

/** Every application with what is kept beside its answers. */
export function everyApplication() {
  const read = (after: string) =>
    reader
      .select()
      .from(applications)
      .where(gt(applications.id, after))
      .orderBy(asc(applications.id))
      .limit(atOnce)
      .all();
  return inPieces(read, ({ id }) => id);
}

/** Every submitted sheet with what its sum is made of. */
export function everySubmittedSheet() {
  const read = (after: string) =>
    reader
      .select({
        assignmentId: sheets.assignmentId,
        scores: sheets.scores,
        weighted: sheets.weighted,
        scoring: calls.scoring,
      })
      .from(sheets)
      .innerJoin(calls, eq(calls.id, sheets.callId))
      .where(and(gt(sheets.assignmentId, after), eq(sheets.status, "submitted")))
      .orderBy(asc(sheets.assignmentId))
      .limit(atOnce)
      .all();
  return inPieces(read, ({ assignmentId }) => assignmentId);
}

/**
 * Every snapshot that is frozen by its SHA-256, one at a time: a large call's is long. Not releases from which the name of
 * an erased application was taken.
 */
export function* everySnapshot() {
  const erased = reader
    .select({ id: applications.callId })
    .from(applications)
    .where(isNotNull(applications.erasedAt));
  const whole = notInArray(releases.callId, erased);
  for (const [table, where] of [
    [shortlists, undefined],
    [releases, whole],
  ] as const)
    for (const { id } of reader
      .select({ id: table.id })
      .from(table)
      .where(where)
      .orderBy(asc(table.id))
      .all())
      yield reader
        .select({ id: table.id, rows: table.rows, sha256: table.sha256 })
        .from(table)
        .where(eq(table.id, id))
        .get()!;
}

/** Ids of the applications that have a version that counts. */
export function countingSubmission(applicationId: string) {
  return reader
    .select({ answers: submissions.answers, formVersionId: submissions.formVersionId })
    .from(submissions)
    .innerJoin(applications, eq(applications.submissionId, submissions.id))
    .where(and(eq(applications.id, applicationId), isNotNull(applications.submissionId)))
    .get();
}
