import type { FormDefinition } from "../definition.ts";
import { placeOf } from "./find.ts";

/** The form with a question at the place `at` (from 0, counted without it) of a section; unchanged when either is not there. */
export function moveQuestion<Form extends FormDefinition>(
  form: Form,
  questionId: string,
  to: { sectionId: string; at: number },
): Form {
  const place = placeOf(form, questionId);
  if (!place || !form.sections.some(({ id }) => id === to.sectionId)) return form;
  const sections = form.sections.map((section) => {
    const others = section.questions.filter(({ id }) => id !== questionId);
    const questions = section.id === to.sectionId ? insertAt(others, to.at, place.question) : others;
    return { ...section, questions };
  });
  return { ...form, sections };
}

/** The form with a section at the place `at` (from 0, counted without it); unchanged when it is not there. */
export function moveSection<Form extends FormDefinition>(form: Form, sectionId: string, at: number): Form {
  const moved = form.sections.find(({ id }) => id === sectionId);
  if (!moved) return form;
  return {
    ...form,
    sections: insertAt(
      form.sections.filter(({ id }) => id !== sectionId),
      at,
      moved,
    ),
  };
}

export type Step = "up" | "down";

/** Where a question goes that is moved by one; from the edge of its section into the next one, undefined at the edge of the form. */
export function stepOf(form: FormDefinition, questionId: string, step: Step) {
  const place = placeOf(form, questionId);
  if (!place) return;
  const { section, at } = place;
  const inside = step === "up" ? at - 1 : at + 1;
  if (inside >= 0 && inside < section.questions.length) return { sectionId: section.id, at: inside };
  const next = form.sections[form.sections.indexOf(section) + (step === "up" ? -1 : 1)];
  return next && { sectionId: next.id, at: step === "up" ? next.questions.length : 0 };
}

export function insertAt<Item>(items: Item[], at: number, item: Item): Item[] {
  const place = Math.max(0, Math.min(at, items.length));
  return [...items.slice(0, place), item, ...items.slice(place)];
}
