import type { FormDefinition } from "../definition.ts";
import type { SectionTexts } from "./add-section.ts";

/** The form with other words on a section; its id stays. */
export function renameSection<Form extends FormDefinition>(
  form: Form,
  sectionId: string,
  { title, introduction }: SectionTexts,
): Form {
  const sections = form.sections.map((section) =>
    section.id === sectionId ? { ...section, title, introduction } : section,
  );
  return { ...form, sections };
}
