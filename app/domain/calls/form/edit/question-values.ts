import type { Condition, Question, QuestionType } from "../definition.ts";
import type { Need } from "./question-input.ts";

const both = (en: string, bg: string) => ({ en, bg });

/** A question as its editor first shows it; words are still to be written. */
export function aNewQuestion(type: QuestionType): Question {
  const common = { id: "", label: both("", ""), required: type !== "note", visibleTo: "evaluators" } as const;
  switch (type) {
    case "short-text":
      return { ...common, type, most: 200 };
    case "long-text":
      return { ...common, type, least: 0, most: 2000 };
    case "money":
      return { ...common, type, currency: "EUR" };
    case "choice":
      return { ...common, type, choices: twoChoices };
    case "choices":
      return { ...common, type, choices: twoChoices, least: 1 };
    case "file":
      return { ...common, type, accept: ["pdf"], mostMegabytes: 10, mostFiles: 1 };
    case "declaration":
      return { ...common, type, text: both("", ""), version: 1, visibleTo: "managers" };
    case "note":
      return { ...common, type, text: both("", "") };
    default:
      return { ...common, type };
  }
}

const twoChoices = ["", ""].map((id) => ({ id, label: both("", "") }));

/** The fields of the editor as they stand for a question: what `questionInput` reads. */
export function valuesOfQuestion(question: Question) {
  const { required: _, requiredFirst: __, requiredIf, askedIf, ...rest } = question;
  return {
    ...rest,
    need: needOf(question),
    requiredIf: chosenIn(requiredIf),
    asked: askedIf ? "if" : "always",
    askedIf: chosenIn(askedIf),
  };
}

export function needOf({ required, requiredFirst, requiredIf }: Question): Need {
  if (requiredFirst) return "first";
  if (required) return "submit";
  return requiredIf ? "if" : "optional";
}

function chosenIn(condition: Condition | undefined): string[] {
  return condition?.is.map((value) => `${condition.question}/${value}`) ?? [];
}
