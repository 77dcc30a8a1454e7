import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { formInWork } from "./form-in-work.ts";

/** A section of the form in work, its words for their editor; undefined when there is none with this id. */
export function viewSectionInWork({ callId }: ManagedCall, sectionId: string, locale: Locale) {
  const { form, revision } = formInWork(callId);
  const section = form.sections.find(({ id }) => id === sectionId);
  if (!section) return;
  const { id, title, introduction, questions } = section;
  return {
    revision,
    id,
    title: inLanguage(title, locale),
    values: { title, introduction },
    questions: questions.map(({ id: questionId, label }) => ({
      id: questionId,
      label: inLanguage(label, locale),
    })),
  };
}
