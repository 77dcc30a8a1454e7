import type { Translated } from "#app/i18n/locale.ts";
import type { FormDraft } from "../draft.ts";
import { sectionIdsOf } from "./ids.ts";
import { identifierFrom } from "./identifier.ts";

export type SectionTexts = { title: Translated; introduction?: Translated };

/** The form with an empty section at its end. */
export function addSection<Form extends FormDraft>(form: Form, texts: SectionTexts): Form {
  const id = identifierFrom(texts.title, sectionIdsOf(form), "section");
  return { ...form, sections: [...form.sections, { ...texts, id, questions: [] }] };
}
