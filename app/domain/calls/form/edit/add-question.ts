import type { Question } from "../definition.ts";
import type { FormDraft } from "../draft.ts";
import { placeOf } from "./find.ts";
import { questionIdsOf } from "./ids.ts";
import { identifierFrom } from "./identifier.ts";
import { insertAt } from "./move.ts";

/**
 * The form with a question at the end of a section. Its id comes from its label and is none that stands in the form nor
 * in `everUsed`, the ids of earlier versions: their answers must not become answers to it.
 */
export function addQuestion(
  form: FormDraft,
  sectionId: string,
  question: Question,
  everUsed: Iterable<string> = [],
): { form: FormDraft; id: string } {
  const id = identifierFrom(question.label, [...questionIdsOf(form), ...everUsed]);
  const sections = form.sections.map((section) =>
    section.id === sectionId
      ? { ...section, questions: [...section.questions, { ...question, id }] }
      : section,
  );
  return { form: { ...form, sections }, id };
}

/** The form with a copy of a question right after it; a fact is read from one question only, so the copy gives none. */
export function duplicateQuestion(
  form: FormDraft,
  questionId: string,
  everUsed: Iterable<string> = [],
): { form: FormDraft; id: string } | undefined {
  const place = placeOf(form, questionId);
  if (!place) return;
  const id = identifierFrom(place.question.label, [...questionIdsOf(form), ...everUsed]);
  const copy = { ...place.question, id, fact: undefined };
  const sections = form.sections.map((section) =>
    section === place.section
      ? { ...section, questions: insertAt(section.questions, place.at + 1, copy) }
      : section,
  );
  return { form: { ...form, sections }, id };
}
