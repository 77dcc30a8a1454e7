import type { Scoring } from "../scoring.ts";
import type { FormDefinition, Question, QuestionType } from "./definition.ts";
import { askedIn, questionsOf } from "./questions-of.ts";

/**
 * Characters that people write a minute when they compose a text: about 19 words (Karat et al., CHI 1999) of six
 * characters each.
 */
const charactersWritten = 19 * 6;
/** Characters that adults read a minute: 238 words of non-fiction (Brysbaert, Journal of Memory and Language 109, 2019). */
const charactersRead = 238 * 6;
/** How much of the room for a long text applicants use, as an assumption. */
const used = 0.6;

type Minutes = { fill: number; read: number };

/** Assumptions: a glance at a short answer, three minutes of a video, ten pages of a file. */
const minutes: Record<Exclude<QuestionType, "long-text">, Minutes> = {
  "short-text": { fill: 1, read: 0.1 },
  number: { fill: 1, read: 0.1 },
  money: { fill: 1, read: 0.1 },
  date: { fill: 0.5, read: 0.1 },
  "yes-no": { fill: 0.5, read: 0.1 },
  choice: { fill: 0.5, read: 0.1 },
  choices: { fill: 1, read: 0.1 },
  country: { fill: 0.5, read: 0.1 },
  url: { fill: 0.5, read: 0.1 },
  email: { fill: 0.5, read: 0.1 },
  phone: { fill: 0.5, read: 0.1 },
  video: { fill: 15, read: 3 },
  file: { fill: 5, read: 5 },
  declaration: { fill: 1, read: 0 },
  note: { fill: 0.5, read: 0 },
};

/**
 * What a form asks of an applicant when all of it is asked: how many questions, which files, and about how many minutes
 * to fill it in, in steps of five; and about how many whole minutes an evaluator needs to read the answers. Each section
 * for itself in whole minutes.
 */
export function effortOf(form: FormDefinition) {
  const questions = questionsOf(form);
  const { fill, read } = sumOf(form.sections.flatMap((section) => section.questions));
  return {
    questions: questions.length,
    minutes: Math.max(5, Math.round(fill / 5) * 5),
    readingMinutes: atLeastOne(read),
    files: questions.filter((question) => question.type === "file"),
    sections: form.sections.map((section) => {
      const own = sumOf(section.questions);
      const counts = { sectionId: section.id, questions: askedIn(section).length };
      return { ...counts, minutes: atLeastOne(own.fill), readingMinutes: Math.round(own.read) };
    }),
  };
}

function sumOf(questions: Question[]): Minutes {
  const all = questions.map(minutesFor);
  return {
    fill: all.reduce((sum, { fill }) => sum + fill, 0),
    read: all.reduce((sum, { read }) => sum + read, 0),
  };
}

/** Evaluators do not read what is for managers. */
export function minutesFor(question: Question): Minutes {
  const { fill, read } = question.type === "long-text" ? ofText(question.most) : minutes[question.type];
  return { fill, read: question.visibleTo === "evaluators" ? read : 0 };
}

function ofText(most: number): Minutes {
  return { fill: (used * most) / charactersWritten, read: (used * most) / charactersRead };
}

function atLeastOne(value: number): number {
  return Math.max(1, Math.round(value));
}

/** Questions whose answers evaluators read though no criterion of the call uses them, nor the portal itself. */
export function unusedQuestions(form: FormDefinition, { criteria }: Pick<Scoring, "criteria">) {
  const isUsed = ({ criterion, fact }: Question) =>
    fact !== undefined || criteria.some(({ id }) => id === criterion);
  return form.sections.flatMap((section) =>
    askedIn(section)
      .filter((question) => question.visibleTo === "evaluators" && !isUsed(question))
      .map(({ id: questionId }) => ({ sectionId: section.id, questionId })),
  );
}
