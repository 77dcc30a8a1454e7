import { type Fact, type FormDefinition, type Question, questionsOf } from "./definition.ts";

const tellingFacts = new Set<Fact>([
  "company",
  "registration-number",
  "country",
  "website",
  "phone",
  "team",
  "investors",
]);
const tellingTypes = new Set<Question["type"]>(["country", "url", "email", "phone", "video"]);

/** Whether the answer tells who applies whatever is in it: no mark of a manager makes it nameless. */
export function tellsWho({ type, fact }: Question): boolean {
  return tellingTypes.has(type) || (fact !== undefined && tellingFacts.has(fact));
}

/** Whether evaluators read the answer where they do not learn who applies. */
export function isNameless(question: Question): boolean {
  return Boolean(question.nameless) && question.visibleTo === "evaluators" && !tellsWho(question);
}

/**
 * An earlier form by the marks of the one that counts now, so that all applications of a call show the same answers; what
 * told who applies when it was asked stays hidden.
 */
export function withMarksOf(form: FormDefinition, now: FormDefinition): FormDefinition {
  const marked = new Set(questionsOf(now).flatMap((question) => (isNameless(question) ? question.id : [])));
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => ({ ...one, nameless: marked.has(one.id) })),
  }));
  return { ...form, sections };
}
