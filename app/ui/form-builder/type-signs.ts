import type { QuestionType } from "../application/question-field.tsx";
import type { IconName } from "../icons.tsx";

/** A sign for each kind of question; its name always stands beside it. */
export const typeSigns: Record<QuestionType, IconName> = {
  "short-text": "text",
  "long-text": "paragraph",
  number: "number",
  money: "money",
  date: "calendar",
  "yes-no": "toggle",
  choice: "radio",
  choices: "checks",
  country: "globe",
  url: "link",
  email: "mail",
  phone: "phone",
  video: "video",
  file: "file",
  declaration: "agreement",
  note: "info",
};
