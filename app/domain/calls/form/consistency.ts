import { countryCodes } from "./country-codes.ts";
import { tellsWho } from "./tells-who.ts";
import type { Condition, Fact, FormDefinition, Question } from "./definition.ts";
import type { Scoring } from "../scoring.ts";

/** What does not fit within a form; `problem` names its sentence in the catalogue `problems`, `path` leads to it in the JSON. */
export type Inconsistency = {
  path: (string | number)[];
  problem: string;
  /** None when it is about the form itself. */
  sectionId?: string;
  questionId?: string;
};
type Place = Omit<Inconsistency, "problem">;

/** Ids and facts that are there twice, facts hidden from evaluators who are shown them, conditions that nobody can meet, limits that nothing fits between; empty when all is well. */
export function inconsistenciesOf(form: FormDefinition): Inconsistency[] {
  if (form.sections.length === 0) return [{ path: ["sections"], problem: "form-empty" }];
  const questions = form.sections.flatMap(({ questions: own }) => own);
  const sections = form.sections.flatMap(({ id, questions: own }, at) => {
    const place = { path: ["sections", at], sectionId: id };
    return [
      ...(twice(form.sections, at, "id") ? [within(place, "id", "form-section-id")] : []),
      ...(own.length === 0 ? [within(place, "questions", "form-section-empty")] : []),
    ];
  });
  return [
    ...sections,
    ...placed(form).flatMap(([question, place], at) => about(question, place, questions, at)),
  ];
}

/** Questions that serve a criterion which the call does not have. */
export function unknownCriteria(
  form: FormDefinition,
  { criteria }: Pick<Scoring, "criteria">,
): Inconsistency[] {
  const isKnown = (id: string) => criteria.some((criterion) => criterion.id === id);
  return placed(form)
    .filter(([{ criterion }]) => criterion !== undefined && !isKnown(criterion))
    .map(([, place]) => within(place, "criterion", "form-criterion"));
}

function placed({ sections }: FormDefinition): [Question, Place][] {
  return sections.flatMap(({ id: sectionId, questions }, section) =>
    questions.map((question, at): [Question, Place] => [
      question,
      { path: ["sections", section, "questions", at], sectionId, questionId: question.id },
    ]),
  );
}

function within(place: Place, key: string, problem: string): Inconsistency {
  return { ...place, path: [...place.path, key], problem };
}

/** Whether an earlier one has the same. */
function twice<Item, Key extends keyof Item>(items: Item[], at: number, key: Key): boolean {
  return items[at][key] !== undefined && items.slice(0, at).some((one) => one[key] === items[at][key]);
}

function about(question: Question, place: Place, all: Question[], at: number): Inconsistency[] {
  const wrong: [key: string, problem: string | false | undefined][] = [
    ["id", twice(all, at, "id") && "form-question-id"],
    ["fact", twice(all, at, "fact") && "form-fact"],
    ["visibleTo", hidesWhatEvaluatorsSee(question) && "form-fact-hidden"],
    ["nameless", question.nameless && tellsWho(question) && "form-nameless"],
    ["askedIf", problemOfCondition(question.askedIf, all.slice(0, at))],
    ["requiredIf", problemOfCondition(question.requiredIf, all.slice(0, at))],
    ["choices", hasChoiceTwice(question) && "form-choice-id"],
    ["most", leavesNothing(question) && "form-limits"],
  ];
  return wrong.flatMap(([key, problem]) => (problem ? [within(place, key, problem)] : []));
}

/** By these an application is named and sorted wherever evaluators meet it, whoever may read the answer. */
export const factsForEvaluators: Fact[] = ["company", "country", "topics"];

function hidesWhatEvaluatorsSee({ visibleTo, fact }: Question): boolean {
  return visibleTo === "managers" && fact !== undefined && factsForEvaluators.includes(fact);
}

function problemOfCondition(condition: Condition | undefined, earlier: Question[]): string | undefined {
  if (!condition) return;
  const question = earlier.find(({ id }) => id === condition.question);
  if (!question) return "form-condition-order";
  const values = valuesOf(question);
  if (!values) return "form-condition-type";
  return condition.is.every((value) => values.includes(value)) ? undefined : "form-condition-value";
}

/** What a condition can ask for in the answer to a question; undefined for types that conditions cannot look at. */
export function valuesOf(question: Question): string[] | undefined {
  if (question.type === "choice" || question.type === "choices") return question.choices.map(({ id }) => id);
  if (question.type === "yes-no") return ["yes", "no"];
  if (question.type === "country") return countryCodes;
}

function hasChoiceTwice(question: Question): boolean {
  return "choices" in question && question.choices.some((_, at) => twice(question.choices, at, "id"));
}

function leavesNothing(question: Question): boolean {
  if (question.type === "choices") {
    const { least, most = question.choices.length, choices } = question;
    return least > most || least > choices.length;
  }
  if (!("least" in question)) return false;
  const { least, most } = question;
  return least !== undefined && most !== undefined && least > most;
}
