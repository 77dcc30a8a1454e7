import type { Translated } from "#app/i18n/locale.ts";
import type { Question, QuestionType } from "../application/question-field.tsx";
import type en from "#app/i18n/en/builder.ts";

export type FormSection = { id: string; title: Translated; introduction?: Translated; questions: Question[] };
export type Need = keyof typeof en.row.need;
export type FactName = keyof typeof en.facts;

/** What managers want to know of a question, in their own language. */
export type QuestionRow = {
  type: QuestionType;
  label: string;
  visibleTo: "evaluators" | "managers";
  /** Tells nothing of who applies. */
  nameless: boolean;
  criterion: string;
  fact?: FactName;
  need: Need;
  neededIf?: string;
  askedIf?: string;
  limits?: string;
  untranslated: boolean;
  unused: boolean;
};

/** What keeps the form from being published; `problem` names a sentence of the catalogue `problems`. */
export type FormProblem = { problem: string; questionId?: string; sectionId?: string; label: string };

/** A question or section on its way: a step up or down, or to a place such as "section/3". */
export type Move = {
  question?: string;
  section?: string;
  step?: "up" | "down";
  place?: string;
  at?: number;
};
