import { and, asc, desc, eq, getColumns, inArray, isNull, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { reader, writer, written } from "#db/client.server.ts";
import { adds, changes, writtenRows } from "#db/rows.server.ts";
import {
  answers,
  applications,
  calls,
  decisions,
  members,
  remedies,
  submissions,
  type MemberRole,
} from "#db/schema/index.ts";
import { findCall } from "./calls.ts";
import { findFormVersion } from "./form-versions.ts";

export function insertApplication(values: typeof applications.$inferInsert) {
  writer().insert(applications).values(values).run();
}

export const updateApplication = changes(applications, applications.id);

type SavedAnswer = Omit<typeof answers.$inferInsert, "revision">;

/** An answer that was there already gets its next revision. */
export const replaceAnswer = writtenRows((row: SavedAnswer) =>
  writer()
    .insert(answers)
    .values({ ...row, revision: 1 })
    .onConflictDoUpdate({
      target: [answers.applicationId, answers.questionId],
      set: {
        value: sql`excluded."value"`,
        revision: sql`${answers.revision} + 1`,
        savedAt: sql`excluded."savedAt"`,
        savedBy: sql`excluded."savedBy"`,
        page: sql`excluded."page"`,
        turn: sql`excluded."turn"`,
      },
    }),
);

export const insertSubmission = adds(submissions);

/** What asks its team to put something right and was not ended. */
const standingRemedy = and(eq(remedies.applicationId, applications.id), isNull(remedies.endedAt));

const withRemedy = written(() =>
  reader
    .select({ application: getColumns(applications), remedy: getColumns(remedies) })
    .from(applications)
    .leftJoin(remedies, standingRemedy)
    .where(eq(applications.id, sql.placeholder("id"))),
);

/** An application with its call, the version of the form that it answers and the request to remedy that stands, if any. */
export function findApplication(id: string) {
  const found = withRemedy().get({ id });
  if (!found) return;
  const { callId, formVersionId } = found.application;
  return { ...found, call: findCall(callId)!, form: findFormVersion(formVersionId)! };
}

/** A submitted version with the form that it answered. */
/** By what shortlists count applications. */
export function factsOfApplications(ids: string[]) {
  return reader
    .select({ id: applications.id, country: applications.country, topics: applications.topics })
    .from(applications)
    .where(inArray(applications.id, ids))
    .all();
}

/** Number and company of some applications, by id. */
export function namesOfApplications(ids: string[]) {
  const rows = reader
    .select({ id: applications.id, number: applications.number, company: applications.company })
    .from(applications)
    .where(inArray(applications.id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

export function findSubmission(id: string) {
  const submission = reader.select().from(submissions).where(eq(submissions.id, id)).get();
  return submission && { submission, form: findFormVersion(submission.formVersionId)! };
}

/** The submitted version that has a checksum, without what it says. */
export function findReceived(sha256: string) {
  return reader
    .select({
      code: calls.code,
      timeZone: calls.timeZone,
      number: applications.number,
      version: submissions.version,
      receivedAt: submissions.receivedAt,
    })
    .from(submissions)
    .innerJoin(applications, eq(applications.id, submissions.applicationId))
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(eq(submissions.sha256, sha256))
    .limit(1)
    .get();
}

const newestFirst = written(() =>
  reader
    .select({
      id: submissions.id,
      version: submissions.version,
      receivedAt: submissions.receivedAt,
      sha256: submissions.sha256,
      consents: submissions.consents,
    })
    .from(submissions)
    .where(eq(submissions.applicationId, sql.placeholder("applicationId")))
    .orderBy(desc(submissions.version)),
);

/** The newest submitted version, whether or not it counts. */
export function findLatestSubmission(applicationId: string) {
  return newestFirst().get({ applicationId });
}

/** Oldest first. */
export function submissionsOf(applicationId: string) {
  return reader
    .select({ version: submissions.version, receivedAt: submissions.receivedAt, sha256: submissions.sha256 })
    .from(submissions)
    .where(eq(submissions.applicationId, applicationId))
    .orderBy(asc(submissions.version))
    .all();
}

const ofApplication = written(() =>
  reader
    .select()
    .from(answers)
    .where(eq(answers.applicationId, sql.placeholder("applicationId"))),
);

/** The draft's answers, each with its revision. */
export function answersOf(applicationId: string) {
  return ofApplication().all({ applicationId });
}

const revisions = written(() =>
  reader
    .select({ questionId: answers.questionId, revision: answers.revision })
    .from(answers)
    .where(eq(answers.applicationId, sql.placeholder("applicationId"))),
);

/** The same without what was answered: pages that are open ask for it all the time. */
export function revisionsOf(applicationId: string) {
  return revisions().all({ applicationId });
}

export function findApplicationOf(ownerId: string, callId: string) {
  return reader
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.ownerId, ownerId), eq(applications.callId, callId)))
    .limit(1)
    .get();
}

/** An application of this id, or of this number in the call. */
export function findApplicationNumbered(callId: string, id: string, number: number) {
  const numbered = and(eq(applications.callId, callId), eq(applications.number, number));
  return reader
    .select({ id: applications.id })
    .from(applications)
    .where(or(eq(applications.id, id), numbered))
    .limit(1)
    .get();
}

/**
 * Those that somebody owns or works on, with their calls, what the person is there, and what was decided; what was begun
 * last comes first.
 */
export function applicationsWith(accountId: string, atMost: number) {
  const own = reader
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.ownerId, accountId));
  const joined = reader
    .select({ id: members.applicationId })
    .from(members)
    .where(eq(members.accountId, accountId));
  return reader
    .select({
      application: getColumns(applications),
      call: getColumns(calls),
      remedy: getColumns(remedies),
      role: sql<"owner" | MemberRole>`coalesce(${members.role}, 'owner')`,
      decision: {
        outcome: decisions.outcome,
        answer: decisions.answer,
        answerBy: decisions.answerBy,
        releasedAt: decisions.releasedAt,
      },
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .leftJoin(members, and(eq(members.applicationId, applications.id), eq(members.accountId, accountId)))
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .leftJoin(remedies, standingRemedy)
    .where(inArray(applications.id, unionAll(own, joined)))
    .orderBy(desc(applications.begunAt))
    .limit(atMost)
    .all();
}
