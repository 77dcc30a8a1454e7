import { countryName } from "#app/i18n/countries.ts";
import { languages } from "#app/i18n/languages.ts";
import { dayInWords, sumInWords } from "#app/i18n/quantities.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { askedAnswers, isAsked } from "./conditions.ts";
import type { Answer, Answers, Choice, FileAnswer, FormDefinition, Question } from "./definition.ts";
import { filesIn } from "./questions-of.ts";
import { isCountry } from "./country-codes.ts";
import { isNameless } from "./nameless.ts";
import { isPlainSum } from "./number.ts";
import { isEmpty } from "./problems.ts";
import { type Video, videoIn } from "./video.ts";

export type ShownAnswer = { questionId: string; label: string; criterion?: string } & (
  | { kind: "none" }
  | { kind: "text" | "link"; text: string }
  /** The address of a video on a platform, by its name. */
  | { kind: "video"; text: string; platform: string }
  | { kind: "list"; items: string[] }
  | { kind: "files"; files: FileAnswer[] }
  /** The sentence that was agreed to, or not. */
  | { kind: "agreement"; text: string; agreed: boolean }
);
export type ShownSection = { sectionId: string; title: string; answers: ShownAnswer[] };

/**
 * Evaluators see the answers that are for them, where they do not learn who applies only those that tell nothing of it
 * (`nameless`); managers and the applicant see every one.
 */
type Reader = "evaluators" | "nameless" | "everything";

/**
 * The answers to what is asked, with their questions, for reading, in the reader's language. What people typed stays as
 * it is, whatever its shape; only sums and days are written as readers do.
 */
export function showAnswers(
  form: FormDefinition,
  answers: Answers,
  locale: Locale,
  reader: Reader = "everything",
): ShownSection[] {
  const counting = askedAnswers(form, answers);
  const sections = form.sections.map(({ id, title, questions }) => ({
    sectionId: id,
    title: inLanguage(title, locale),
    answers: questions
      .filter((question) => isAsked(question, counting))
      .filter((question) => isFor(reader, question))
      .map((question) => shownAnswer(question, counting[question.id], locale)),
  }));
  return sections.filter(({ answers: shown }) => shown.length > 0);
}

function isFor(reader: Reader, question: Question): boolean {
  if (reader === "nameless") return isNameless(question);
  return reader === "everything" || question.visibleTo === reader;
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
  const files = filesIn(answer);
  if (files.length > 0) return { kind: "files", files };
  const texts = textsIn(answer!, locale);
  if (question.type === "choices")
    return { kind: "list", items: texts.map((id) => labelOf(question.choices, id, locale)) };
  const text = texts.join(", ");
  if (question.type === "url") return { kind: "link", text };
  if (question.type === "video") return shownVideo(text);
  return { kind: "text", text: inWords(question, text, locale) };
}

/** The answer may be one to an earlier question of another type. */
function textsIn(answer: Answer, locale: Locale): string[] {
  if (Array.isArray(answer)) return answer.map(String);
  return [answer === true ? languages[locale].t("form:yes") : String(answer).trim()];
}

const platformNames: Record<Video["platform"], string> = { youtube: "YouTube", vimeo: "Vimeo" };

function shownVideo(text: string) {
  const video = videoIn(text);
  return video ? { kind: "video", text, platform: platformNames[video.platform] } : { kind: "link", text };
}

function inWords(question: Question, text: string, locale: Locale): string {
  switch (question.type) {
    case "choice":
      return labelOf(question.choices, text, locale);
    case "country":
      return isCountry(text) ? countryName(text, locale) : text;
    case "yes-no":
      return text === "yes" || text === "no" ? languages[locale].t(`form:${text}`) : text;
    case "number":
      return question.unit ? `${text} ${inLanguage(question.unit, locale)}` : text;
    case "money":
      return isPlainSum(text) ? sumInWords(text, question.currency, locale) : `${text} ${question.currency}`;
    case "date":
      return dayInWords(text, locale);
    default:
      return text;
  }
}

/** An answer that the form does not offer is shown as it was sent. */
function labelOf(choices: Choice[], id: string, locale: Locale): string {
  const choice = choices.find((one) => one.id === id);
  return choice ? inLanguage(choice.label, locale) : id;
}
