import type { FormDefinition, Question, Section } from "./definition.ts";

/** What a manager took out, and where it stood. */
export type Removed =
  | { sectionId: string; at: number; question: Question; section?: undefined }
  | { at: number; section: Section; question?: undefined };

/** A form under construction: a section may still be empty, and what was taken out can be put back until it is published. */
export type FormDraft = FormDefinition & { removed?: Removed[] };
