import { and, desc, eq, gt, inArray, isNull, lt, type Placeholder, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { adds, changes } from "#db/rows.server.ts";
import { accounts, answerRevisions } from "#db/schema/index.ts";

type NewRevision = typeof answerRevisions.$inferInsert;

export const insertRevision = adds(answerRevisions);

const update = changes(answerRevisions, answerRevisions.id);

/** What was typed on goes into the same entry. */
export function updateRevision(id: number, values: Pick<NewRevision, "value" | "revision" | "savedAt">) {
  update(id, values);
}

const of = (applicationId: string | Placeholder, questionId: string | Placeholder) =>
  and(eq(answerRevisions.applicationId, applicationId), eq(answerRevisions.questionId, questionId));

const ofAny = (applicationId: string, questionIds: string[]) =>
  and(eq(answerRevisions.applicationId, applicationId), inArray(answerRevisions.questionId, questionIds));

const newest = written(() =>
  reader
    .select()
    .from(answerRevisions)
    .where(of(sql.placeholder("applicationId"), sql.placeholder("questionId")))
    .orderBy(desc(answerRevisions.id))
    .limit(1),
);

/** The newest entry of each of these questions that has any. */
export function latestRevisions(applicationId: string, questionIds: string[]) {
  return questionIds.flatMap((questionId) => newest().get({ applicationId, questionId }) ?? []);
}

/** The text that one person put aside last. */
export function latestPutAside(applicationId: string, questionId: string, savedBy: string) {
  return reader
    .select({ value: answerRevisions.value })
    .from(answerRevisions)
    .where(
      and(
        of(applicationId, questionId),
        eq(answerRevisions.savedBy, savedBy),
        isNull(answerRevisions.revision),
      ),
    )
    .orderBy(desc(answerRevisions.id))
    .limit(1)
    .get();
}

/** What one open page saved of an answer after a revision. */
export function valuesSavedByPage(applicationId: string, questionId: string, page: string, after: number) {
  return reader
    .select({ value: answerRevisions.value })
    .from(answerRevisions)
    .where(
      and(of(applicationId, questionId), eq(answerRevisions.page, page), gt(answerRevisions.revision, after)),
    )
    .all();
}

/** Newest first, from before the entry `before`, with who saved it. */
export function revisionsOf(applicationId: string, questionId: string, before: number, count: number) {
  return reader
    .select({
      id: answerRevisions.id,
      value: answerRevisions.value,
      revision: answerRevisions.revision,
      savedAt: answerRevisions.savedAt,
      savedBy: answerRevisions.savedBy,
      name: accounts.name,
    })
    .from(answerRevisions)
    .leftJoin(accounts, eq(accounts.id, answerRevisions.savedBy))
    .where(and(of(applicationId, questionId), lt(answerRevisions.id, before)))
    .orderBy(desc(answerRevisions.id))
    .limit(count)
    .all();
}

export function findRevision(applicationId: string, questionId: string, id: number) {
  return reader
    .select({ value: answerRevisions.value })
    .from(answerRevisions)
    .where(and(of(applicationId, questionId), eq(answerRevisions.id, id)))
    .get();
}

/** Those of the questions that may have more than so many entries or characters: bytes are counted, because SQLite knows them without reading. */
export function longHistories(
  applicationId: string,
  questionIds: string[],
  most: number,
  mostCharacters: number,
): string[] {
  return reader
    .select({ questionId: answerRevisions.questionId })
    .from(answerRevisions)
    .where(ofAny(applicationId, questionIds))
    .groupBy(answerRevisions.questionId)
    .having(sql`count(*) > ${most} or sum(octet_length(${answerRevisions.value})) > ${mostCharacters}`)
    .all()
    .map(({ questionId }) => questionId);
}

/** Keeps the newest entries of a question: at most so many, and together at most so many characters; the newest always. */
export function dropOldRevisions(
  applicationId: string,
  questionId: string,
  most: number,
  mostCharacters: number,
) {
  const counted = reader
    .select({
      id: answerRevisions.id,
      place: sql<number>`row_number() over (order by ${answerRevisions.id} desc)`.as("place"),
      characters:
        sql<number>`sum(length(${answerRevisions.value})) over (order by ${answerRevisions.id} desc)`.as(
          "characters",
        ),
    })
    .from(answerRevisions)
    .where(of(applicationId, questionId))
    .as("counted");
  const dropped = reader
    .select({ id: counted.id })
    .from(counted)
    .where(
      sql`${counted.place} > 1 and (${counted.place} > ${most} or ${counted.characters} > ${mostCharacters})`,
    );
  writer().delete(answerRevisions).where(inArray(answerRevisions.id, dropped)).run();
}
