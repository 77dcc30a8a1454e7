import { askedAnswers } from "#app/domain/calls/form/conditions.ts";
import type { Answer, Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { filesIn, questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { findSubmission } from "#db/queries/applications.ts";
import type { Draft } from "./change-draft.ts";
import { draftAnswers, isSameAnswer } from "./draft.ts";

type Standing = Pick<Draft, "form"> & {
  application: Pick<Draft["application"], "id" | "submissionId">;
};

/** The version that counts, beside what would be submitted now; undefined while none counts. */
export function submittedAndDraft({ application, form }: Standing) {
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return;
  const draft = askedAnswers(form.definition, draftAnswers(application.id));
  return { submitted: found.submission.answers, submittedForm: found.form.definition, draft };
}

type Both = NonNullable<ReturnType<typeof submittedAndDraft>>;

/**
 * The questions whose answers differ in content; a file that was uploaded again is the same one, and to agree to a
 * declaration that says something else by now is another answer. `form`: the draft's.
 */
export function differingQuestions(
  { submitted, submittedForm, draft }: Both,
  form: FormDefinition,
): string[] {
  const asked = new Set([...Object.keys(submitted), ...Object.keys(draft)]);
  const [before, after] = [submittedForm, form].map(versionsOfDeclarations);
  const agreesAnew = (id: string) => draft[id] === true && before.get(id) !== after.get(id);
  return [...asked].filter((id) => !isSameContent(submitted[id], draft[id]) || agreesAnew(id));
}

function versionsOfDeclarations(form: FormDefinition): Map<string, number> {
  const declarations = questionsOf(form).filter((question) => question.type === "declaration");
  return new Map(declarations.map(({ id, version }) => [id, version]));
}

/**
 * Whether submitting now would make another version; what was typed and undone is no change, and an answer that nobody
 * asks for any more is none that its team could submit.
 */
export function isChanged({ application, form }: Standing): boolean {
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return false;
  const submitted = { answers: found.submission.answers, form: found.form.definition };
  return differs(submitted, { answers: draftAnswers(application.id), form: form.definition });
}

type Filled = { answers: Answers; form: FormDefinition };

/** The same of answers that are at hand; the draft's as they are saved. */
export function differs(submitted: Filled, draft: Filled): boolean {
  const asked = askedAnswers(draft.form, draft.answers);
  const both = { submitted: submitted.answers, submittedForm: submitted.form, draft: asked };
  const known = new Set(questionsOf(draft.form).map(({ id }) => id));
  return differingQuestions(both, draft.form).some((id) => known.has(id));
}

function isSameContent(one: Answer | undefined, other: Answer | undefined): boolean {
  return isSameAnswer(one, other) || (isFiles(one) && isFiles(other) && contentOf(one) === contentOf(other));
}

function isFiles(answer: Answer | undefined): boolean {
  return filesIn(answer).length > 0;
}

function contentOf(answer: Answer | undefined): string {
  return JSON.stringify(filesIn(answer).map(({ name, sha256 }) => [name, sha256]));
}
