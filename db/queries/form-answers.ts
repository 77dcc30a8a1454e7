import { and, countDistinct, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { answers, applications } from "#db/schema/index.ts";

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
