import { canonicalJson } from "#app/domain/canonical.ts";
import type { FormDefinition, Question } from "./definition.ts";

type Declaration = Extract<Question, { type: "declaration" }>;

/** The form in which each declaration that says something else than when it was last asked has a higher version; `earlier`: newest first. */
export function withRaisedVersions(form: FormDefinition, earlier: FormDefinition[]): FormDefinition {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === "declaration" ? raised(question, lastAsked(question.id, earlier)) : question,
    ),
  }));
  return { ...form, sections };
}

function raised(question: Declaration, last: Declaration | undefined): Declaration {
  if (!last || canonicalJson(last.text) === canonicalJson(question.text)) return question;
  return { ...question, version: Math.max(question.version, last.version + 1) };
}

/** Ids of the declarations to which an earlier agreement does not extend, because it was given to another version of the text. */
export function renewedDeclarations(form: FormDefinition, earlier: FormDefinition[]): string[] {
  return declarationsIn(form)
    .filter(({ id, version }) => (lastAsked(id, earlier)?.version ?? version) !== version)
    .map(({ id }) => id);
}

/** A declaration may have been taken out meanwhile. */
function lastAsked(id: string, earlier: FormDefinition[]): Declaration | undefined {
  return earlier.flatMap(declarationsIn).find((one) => one.id === id);
}

function declarationsIn({ sections }: FormDefinition): Declaration[] {
  return sections.flatMap(({ questions }) => questions.filter((one) => one.type === "declaration"));
}
