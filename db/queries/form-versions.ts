import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { answerRevisions, answers, applications, formVersions } from "#db/schema/index.ts";
import { frozen } from "./frozen.ts";

type FormVersion = typeof formVersions.$inferSelect;

const keptForms = 100;
const forms = new Map<string, FormVersion>();

/** A version never changes, so each is read and parsed once while it is used; whoever tried to change it would fail. */
export function findFormVersion(id: string): FormVersion | undefined {
  const found = forms.get(id) ?? read(id);
  if (!found) return;
  forms.delete(id);
  forms.set(id, found);
  if (forms.size > keptForms) forms.delete(forms.keys().next().value!);
  return found;
}

function read(id: string) {
  const found = reader.select().from(formVersions).where(eq(formVersions.id, id)).get();
  return found && { ...found, definition: frozen(found.definition) };
}

const answeredBy = written(() =>
  reader
    .select({ formVersionId: applications.formVersionId })
    .from(applications)
    .where(eq(applications.id, sql.placeholder("applicationId"))),
);

/** The version that an application answers. */
export function findFormOf(applicationId: string): FormVersion | undefined {
  const answering = answeredBy().get({ applicationId });
  return answering && findFormVersion(answering.formVersionId);
}

export function insertFormVersion(values: typeof formVersions.$inferInsert) {
  writer().insert(formVersions).values(values).run();
}

/** All versions of a call's form, oldest first. */
export function formVersionsOf(callId: string): FormVersion[] {
  const versions = reader
    .select({ id: formVersions.id })
    .from(formVersions)
    .where(eq(formVersions.callId, callId))
    .orderBy(asc(formVersions.number))
    .all();
  return versions.map(({ id }) => findFormVersion(id)!);
}

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
