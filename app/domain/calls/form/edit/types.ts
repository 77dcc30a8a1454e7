import type { QuestionType } from "../definition.ts";

/** As a manager chooses from them: the most used first. */
export const typeGroups = {
  text: ["short-text", "long-text", "number", "money", "date"],
  choosing: ["choice", "choices", "yes-no", "country"],
  contact: ["email", "phone", "url"],
  material: ["file", "video"],
  statements: ["declaration", "note"],
} as const satisfies Record<string, QuestionType[]>;

export const questionTypes: QuestionType[] = Object.values(typeGroups).flat();

export function isQuestionType(value: unknown): value is QuestionType {
  return questionTypes.includes(value as QuestionType);
}
