import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { isAsked } from "./conditions.ts";
import {
  filesIn,
  type Answer,
  type Answers,
  type Choice,
  type FileAnswer,
  type FormDefinition,
  type Question,
} from "./definition.ts";
import { isCountry } from "./country-codes.ts";
import { isEmpty } from "./problems.ts";

export type ShownAnswer = { questionId: string; label: string; criterion?: string } & (
  | { kind: "none" }
  | { kind: "text" | "link"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "files"; files: FileAnswer[] }
  /** The sentence that was agreed to, or not. */
  | { kind: "agreement"; text: string; agreed: boolean }
);
export type ShownSection = { sectionId: string; title: string; answers: ShownAnswer[] };

/** Evaluators see the answers that are for them; managers and the applicant see every one. */
type Reader = "evaluators" | "everything";

/** The answers with their questions, for reading, in the reader's language; what people typed stays as it is. */
export function showAnswers(
  form: FormDefinition,
  answers: Answers,
  locale: Locale,
  reader: Reader = "everything",
): ShownSection[] {
  const sections = form.sections.map(({ id, title, questions }) => ({
    sectionId: id,
    title: inLanguage(title, locale),
    answers: questions
      .filter((question) => isAsked(question, answers) || !isEmpty(answers[question.id]))
      .filter(({ visibleTo }) => reader === "everything" || visibleTo === reader)
      .map((question) => shownAnswer(question, answers[question.id], locale)),
  }));
  return sections.filter(({ answers: shown }) => shown.length > 0);
}

function shownAnswer(question: Question, answer: Answer | undefined, locale: Locale): ShownAnswer {
  const { id: questionId, criterion } = question;
  const label = inLanguage(question.label, locale);
  return { questionId, label, criterion, ...shown(question, answer, locale) } as ShownAnswer;
}

function shown(question: Question, answer: Answer | undefined, locale: Locale) {
  if (question.type === "declaration")
    return { kind: "agreement", text: inLanguage(question.text, locale), agreed: answer === true };
  if (isEmpty(answer)) return { kind: "none" };
  if (question.type === "file") return { kind: "files", files: filesIn(answer) };
  if (question.type === "choices" && Array.isArray(answer))
    return { kind: "list", items: answer.map((id) => labelOf(question.choices, String(id), locale)) };
  const text = String(answer).trim();
  if (question.type === "url" || question.type === "video") return { kind: "link", text };
  return { kind: "text", text: inWords(question, text, locale) };
}

function inWords(question: Question, text: string, locale: Locale): string {
  if (question.type === "choice") return labelOf(question.choices, text, locale);
  if (question.type === "country" && isCountry(text)) return countryName(text, locale);
  if (question.type === "number" && question.unit) return `${text} ${inLanguage(question.unit, locale)}`;
  return text;
}

/** An answer that the form does not offer is shown as it was sent. */
function labelOf(choices: Choice[], id: string, locale: Locale): string {
  const choice = choices.find((one) => one.id === id);
  return choice ? inLanguage(choice.label, locale) : id;
}
