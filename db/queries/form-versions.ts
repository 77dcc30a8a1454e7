import { and, eq, inArray, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { answerRevisions, answers, applications } from "#db/schema/index.ts";

/** Every application of the call now answers this version of its form; what was submitted keeps its own. */
export function moveApplicationsToForm(callId: string, formVersionId: string) {
  writer().update(applications).set({ formVersionId }).where(eq(applications.callId, callId)).run();
}

/** Empties these answers in all drafts of the call, each as a new revision that its history shows. */
export function withdrawAnswers(callId: string, questionIds: string[], savedAt: Date, savedBy: string) {
  const ofCall = reader
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.callId, callId));
  const withdrawn = writer()
    .update(answers)
    .set({ value: null, revision: sql`${answers.revision} + 1`, savedAt, savedBy })
    .where(and(inArray(answers.questionId, questionIds), inArray(answers.applicationId, ofCall)))
    .returning({
      applicationId: answers.applicationId,
      questionId: answers.questionId,
      revision: answers.revision,
    })
    .all();
  for (const row of withdrawn)
    writer()
      .insert(answerRevisions)
      .values({ ...row, value: null, begunAt: savedAt, savedAt, savedBy })
      .run();
}
