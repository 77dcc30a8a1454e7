import type { FormDraft, Removed } from "../draft.ts";
import { placeOf } from "./find.ts";
import { insertAt } from "./move.ts";

/** The form without a question, which waits to be put back. */
export function removeQuestion(form: FormDraft, questionId: string): FormDraft {
  const place = placeOf(form, questionId);
  if (!place) return form;
  const { section, at, question } = place;
  const sections = form.sections.map((one) =>
    one === section ? { ...one, questions: one.questions.filter(({ id }) => id !== questionId) } : one,
  );
  return { sections, removed: [...(form.removed ?? []), { sectionId: section.id, at, question }] };
}

/** The form without a section and its questions, which wait to be put back. */
export function removeSection(form: FormDraft, sectionId: string): FormDraft {
  const at = form.sections.findIndex(({ id }) => id === sectionId);
  if (at < 0) return form;
  const removed = [...(form.removed ?? []), { at, section: form.sections[at] }];
  return { sections: form.sections.filter(({ id }) => id !== sectionId), removed };
}

/** Something that was taken out, by the id of the question or section, back where it stood; a question whose section is gone goes to the end. */
export function putBack(form: FormDraft, id: string): FormDraft {
  const found = form.removed?.find((one) => idOf(one) === id);
  if (!found) return form;
  const removed = form.removed!.filter((one) => one !== found);
  if (found.section) return { sections: insertAt(form.sections, found.at, found.section), removed };
  if (form.sections.length === 0) return form;
  const home = form.sections.find((section) => section.id === found.sectionId) ?? form.sections.at(-1)!;
  const at = home.id === found.sectionId ? found.at : home.questions.length;
  const sections = form.sections.map((section) =>
    section === home ? { ...section, questions: insertAt(section.questions, at, found.question) } : section,
  );
  return { sections, removed };
}

export function idOf({ question, section }: Removed): string {
  return (question ?? section).id;
}
