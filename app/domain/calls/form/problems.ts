import type { core } from "zod";
import { askedAnswers, isAsked, isRequired } from "./conditions.ts";
import type { Answer, Answers, FormDefinition, Question } from "./definition.ts";
import { schemaOf } from "./schema.ts";

/** `problem` names the sentence in the catalogue `problems`, `params` what the sentence needs. */
export type Problem = { problem: string; params: Record<string, string | number> };
export type ProblemOfForm = Problem & { questionId: string; sectionId: string };

/** What is wrong with the answers to a form, in the order of its questions; empty when they can be submitted. */
export function problemsOf(form: FormDefinition, answers: Answers): ProblemOfForm[] {
  const asked = askedAnswers(form, answers);
  return form.sections.flatMap(({ id: sectionId, questions }) =>
    questions.flatMap((question) => {
      const problem = problemOf(question, answers[question.id], asked);
      return problem ? [{ ...problem, questionId: question.id, sectionId }] : [];
    }),
  );
}

/** What is wrong with one answer, given those that were asked for; an optional question may be left empty. */
export function problemOf(
  question: Question,
  answer: Answer | undefined,
  asked: Answers = {},
): Problem | undefined {
  if (!isAsked(question, asked)) return;
  if (isEmpty(answer)) return isRequired(question, asked) ? missing(question) : undefined;
  const { error } = schemaOf(question).safeParse(answer);
  return error && problemIn(error.issues[0]);
}

/** Whether nothing was answered: blanks are nothing. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (typeof answer === "string") return answer.trim() === "";
  return !answer || (Array.isArray(answer) && answer.length === 0);
}

function missing(question: Question): Problem {
  if (question.type === "choices")
    return { problem: "too-few", params: { count: Math.max(question.least, 1) } };
  const problems: Partial<Record<Question["type"], string>> = {
    choice: "choice",
    "yes-no": "choice",
    country: "choice",
    file: "file-missing",
    declaration: "agree",
  };
  return { problem: problems[question.type] ?? "required", params: {} };
}

/** An issue without a sentence of its own is one of shape, which no form of the portal can send. */
function problemIn(issue: core.$ZodIssue): Problem {
  const { problem = "invalid", ...params } = (issue.code === "custom" && issue.params) || {};
  return { problem, params };
}
