import type { FormDraft } from "../draft.ts";

/** All that a new question may not be called: what stands in the form and what can still be put back. */
export function questionIdsOf({ sections, removed = [] }: FormDraft): string[] {
  const out = removed.flatMap(({ question, section }) => (question ? [question] : section.questions));
  return [...sections.flatMap(({ questions }) => questions), ...out].map(({ id }) => id);
}

export function sectionIdsOf({ sections, removed = [] }: FormDraft): string[] {
  return [...sections, ...removed.flatMap(({ section }) => section ?? [])].map(({ id }) => id);
}
