import { type FormDefinition, type Question, questionsOf, type QuestionType } from "./definition.ts";

/**
 * Characters that people write a minute when they compose a text: about 19 words (Karat et al., CHI 1999) of six
 * characters each.
 */
const charactersAMinute = 19 * 6;
/** How much of the room for a long text applicants use, as an assumption. */
const used = 0.6;

const minutes: Record<Exclude<QuestionType, "long-text">, number> = {
  "short-text": 1,
  number: 1,
  money: 1,
  date: 0.5,
  "yes-no": 0.5,
  choice: 0.5,
  choices: 1,
  country: 0.5,
  url: 0.5,
  email: 0.5,
  phone: 0.5,
  video: 15,
  file: 5,
  declaration: 1,
  note: 0.5,
};

/** What a form asks of an applicant: how many questions, which files, and about how many minutes, in steps of five. */
export function effortOf(form: FormDefinition) {
  const questions = questionsOf(form);
  const total = questions.reduce((sum, question) => sum + minutesFor(question), 0);
  return {
    questions: questions.length,
    minutes: Math.max(5, Math.round(total / 5) * 5),
    files: questions.filter((question) => question.type === "file"),
  };
}

function minutesFor(question: Question): number {
  if (question.type === "long-text") return (used * question.most) / charactersAMinute;
  return minutes[question.type];
}
