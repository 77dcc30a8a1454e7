import { and, countDistinct, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { answers, applications, submissions } from "#db/schema/index.ts";

const nothing = ["null", '""', "[]", "false"];

/** How many applications of a call, not withdrawn, hold an answer to one of these questions: drafts and submitted ones. */
export function countAnswering(callId: string, questionIds: string[]) {
  const rows = reader
    .select({ status: applications.status, count: countDistinct(applications.id) })
    .from(applications)
    .innerJoin(answers, eq(answers.applicationId, applications.id))
    .where(
      and(
        eq(applications.callId, callId),
        ne(applications.status, "withdrawn"),
        inArray(answers.questionId, questionIds),
        notInArray(sql`cast(${answers.value} as text)`, nothing),
      ),
    )
    .groupBy(applications.status)
    .all();
  const counted = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  return { drafts: counted("draft"), submitted: counted("submitted") };
}

/** The drafts and submitted applications of a call: what a new version of its form has to be counted for. */
export function applicationsUnderForm(callId: string) {
  return reader
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.callId, callId), ne(applications.status, "withdrawn")))
    .all();
}

/** The answers of the versions that count, by application. */
export function countingVersionsOf(applicationIds: string[]) {
  return reader
    .select({
      applicationId: applications.id,
      answers: submissions.answers,
      formVersionId: submissions.formVersionId,
    })
    .from(applications)
    .innerJoin(submissions, eq(submissions.id, applications.submissionId))
    .where(inArray(applications.id, applicationIds))
    .all();
}
