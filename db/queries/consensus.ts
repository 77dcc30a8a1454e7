import { and, asc, count, desc, eq, inArray, isNotNull, lt, notExists, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  applications,
  assignments,
  conflicts,
  consensusAnswers,
  consensusSheets,
  discussionMessages,
  discussions,
  evaluators,
  sheets,
} from "#db/schema/index.ts";
import { standing } from "./conflicts.ts";
import { takesPart } from "./taking-part.ts";

export function findDiscussion(applicationId: string) {
  return reader.select().from(discussions).where(eq(discussions.applicationId, applicationId)).get();
}

export function insertDiscussion(values: typeof discussions.$inferInsert) {
  writer().insert(discussions).values(values).run();
}

export function updateDiscussion(id: string, values: Partial<typeof discussions.$inferInsert>) {
  writer().update(discussions).set(values).where(eq(discussions.id, id)).run();
}

/** A standing conflict of the pair, or one to be checked. */
const conflicted = reader
  .select({ one: sql`1` })
  .from(conflicts)
  .where(
    and(
      eq(conflicts.evaluatorId, assignments.evaluatorId),
      eq(conflicts.applicationId, assignments.applicationId),
      standing,
    ),
  );

/**
 * Who may discuss these applications, with their submitted sheets: still there, the pair published, no conflict. Whether
 * a sheet is final the domain says.
 */
export function discussantsOf(applicationIds: string[]) {
  return reader
    .select({
      assignmentId: assignments.id,
      applicationId: assignments.applicationId,
      assignedAt: assignments.assignedAt,
      evaluatorId: evaluators.id,
      accountId: accounts.id,
      name: evaluators.name,
      email: evaluators.email,
      locale: evaluators.locale,
      scores: sheets.scores,
      weighted: sheets.weighted,
      overallToApplicant: sheets.overallToApplicant,
      submittedAt: sheets.submittedAt,
    })
    .from(assignments)
    .innerJoin(sheets, and(eq(sheets.assignmentId, assignments.id), eq(sheets.status, "submitted")))
    .innerJoin(evaluators, and(eq(evaluators.id, assignments.evaluatorId), eq(evaluators.status, "accepted")))
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(
      and(
        inArray(assignments.applicationId, applicationIds),
        eq(assignments.status, "assigned"),
        notExists(conflicted),
      ),
    )
    .orderBy(asc(assignments.assignedAt), asc(assignments.id))
    .all();
}

/** How many sheets of standing pairs an application has that were submitted before an instant. */
export function countSubmittedOn(applicationId: string, before: Date): number {
  return reader
    .select({ count: count() })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .where(
      and(
        eq(sheets.applicationId, applicationId),
        eq(sheets.status, "submitted"),
        lt(sheets.submittedAt, before),
        eq(assignments.status, "assigned"),
      ),
    )
    .get()!.count;
}

/** Who evaluates in a pair, whatever became of it. */
export function nameOfPair(assignmentId: string): string {
  const found = reader
    .select({ name: evaluators.name })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .where(eq(assignments.id, assignmentId))
    .get();
  return found?.name ?? "";
}

export function insertMessage(values: typeof discussionMessages.$inferInsert) {
  writer().insert(discussionMessages).values(values).run();
}

/** What was said, the first first; `barred`: a conflict was found of who wrote it. */
export function messagesIn(discussionId: string) {
  return reader
    .select({
      id: discussionMessages.id,
      assignmentId: discussionMessages.assignmentId,
      text: discussionMessages.text,
      at: discussionMessages.at,
      evaluator: evaluators.name,
      manager: accounts.name,
      barred: sql`exists ${conflicted}`.mapWith(Boolean),
    })
    .from(discussionMessages)
    .leftJoin(assignments, eq(assignments.id, discussionMessages.assignmentId))
    .leftJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(accounts, eq(accounts.id, discussionMessages.managerId))
    .where(eq(discussionMessages.discussionId, discussionId))
    .orderBy(asc(discussionMessages.at), sql`${discussionMessages}.rowid`)
    .all();
}

export function findConsensusSheet(discussionId: string) {
  return reader.select().from(consensusSheets).where(eq(consensusSheets.discussionId, discussionId)).get();
}

export function replaceConsensusSheet(values: typeof consensusSheets.$inferInsert) {
  const { discussionId: _key, ...set } = values;
  writer()
    .insert(consensusSheets)
    .values(values)
    .onConflictDoUpdate({ target: consensusSheets.discussionId, set })
    .run();
}

export function insertAnswer(values: typeof consensusAnswers.$inferInsert) {
  writer().insert(consensusAnswers).values(values).run();
}

/** All answers of these discussions, the first first, with who gave them: names are for managers. */
export function answersIn(discussionIds: string[]) {
  return reader
    .select({
      discussionId: consensusAnswers.discussionId,
      assignmentId: consensusAnswers.assignmentId,
      version: consensusAnswers.version,
      agrees: consensusAnswers.agrees,
      text: consensusAnswers.text,
      at: consensusAnswers.at,
      evaluator: evaluators.name,
      barred: sql`exists ${conflicted}`.mapWith(Boolean),
    })
    .from(consensusAnswers)
    .innerJoin(assignments, eq(assignments.id, consensusAnswers.assignmentId))
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .where(inArray(consensusAnswers.discussionId, discussionIds))
    .orderBy(asc(consensusAnswers.at), sql`${consensusAnswers}.rowid`)
    .all();
}

const consensusColumns = {
  applicationId: discussions.applicationId,
  scores: consensusSheets.scores,
  overall: consensusSheets.overallToApplicant,
};

/** The consensus sheets of a call that are final. */
export function finalConsensusOf(callId: string) {
  return reader
    .select(consensusColumns)
    .from(discussions)
    .innerJoin(consensusSheets, eq(consensusSheets.discussionId, discussions.id))
    .where(and(eq(discussions.callId, callId), eq(discussions.state, "final")))
    .all();
}

/** The same for these applications. */
export function finalConsensusFor(applicationIds: string[]) {
  return reader
    .select(consensusColumns)
    .from(discussions)
    .innerJoin(consensusSheets, eq(consensusSheets.discussionId, discussions.id))
    .where(and(inArray(discussions.applicationId, applicationIds), eq(discussions.state, "final")))
    .all();
}

/** How many discussions each evaluator of a call is the rapporteur of. */
export function rapporteursOf(callId: string) {
  return reader
    .select({ evaluatorId: assignments.evaluatorId })
    .from(discussions)
    .innerJoin(assignments, eq(assignments.id, discussions.rapporteur))
    .where(and(eq(discussions.callId, callId), isNotNull(discussions.rapporteur)))
    .all();
}

/** The discussions of the applications that an evaluator was given, the ones that go on first. */
export function discussionsOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      id: discussions.id,
      applicationId: discussions.applicationId,
      assignmentId: assignments.id,
      number: applications.number,
      company: applications.company,
      state: discussions.state,
      version: discussions.version,
      rapporteur: discussions.rapporteur,
      submittedAt: sheets.submittedAt,
    })
    .from(discussions)
    .innerJoin(applications, eq(applications.id, discussions.applicationId))
    .innerJoin(assignments, eq(assignments.applicationId, discussions.applicationId))
    .innerJoin(sheets, and(eq(sheets.assignmentId, assignments.id), eq(sheets.status, "submitted")))
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        takesPart,
        isNotNull(discussions.rapporteur),
        notExists(conflicted),
      ),
    )
    .orderBy(desc(sql`${discussions.state} in ('open', 'put-forward')`), asc(applications.number))
    .all();
}

/** Whether a discussion was opened on the application of a pair whose sheet was submitted before an instant. */
export function isDiscussed(assignmentId: string, before: Date): boolean {
  const found = reader
    .select({ id: discussions.id })
    .from(sheets)
    .innerJoin(discussions, eq(discussions.applicationId, sheets.applicationId))
    .where(
      and(
        eq(sheets.assignmentId, assignmentId),
        eq(sheets.status, "submitted"),
        lt(sheets.submittedAt, before),
        isNotNull(discussions.rapporteur),
      ),
    )
    .get();
  return found !== undefined;
}
