import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { placeOf } from "./edit/find.ts";
import { formInWork } from "./form-in-work.ts";

/** Where a question can go: by section, each place as "section/3" and behind which other question it is; undefined when there is no such question. */
export function viewPlaces({ callId }: ManagedCall, questionId: string, locale: Locale) {
  const { form, revision } = formInWork(callId);
  const place = placeOf(form, questionId);
  if (!place) return;
  return {
    revision,
    id: questionId,
    label: inLanguage(place.question.label, locale),
    now: `${place.section.id}/${place.at}`,
    sections: form.sections.map(({ id, title, questions }) => ({
      id,
      title: inLanguage(title, locale),
      others: questions.filter((one) => one.id !== questionId).map(({ label }) => inLanguage(label, locale)),
    })),
  };
}
