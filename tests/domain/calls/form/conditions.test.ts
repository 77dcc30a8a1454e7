import { expect, test } from "vitest";
import { completenessOf } from "#app/domain/calls/form/completeness.ts";
import { askedAnswers, demandsOf, givenTo } from "#app/domain/calls/form/conditions.ts";
import { conditionInWords } from "#app/domain/calls/form/condition-in-words.ts";
import type { Answers, FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { asksFirst, firstAnswersMissing } from "#app/domain/calls/form/first-answers.ts";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import { aQuestion, both } from "./a-question.ts";

const funded = aQuestion("yes-no", { id: "funded", label: both("Funded?") });
const source = aQuestion("choices", {
  id: "source",
  askedIf: { question: "funded", is: ["yes"] },
});
const details = aQuestion("short-text", {
  id: "details",
  required: false,
  askedIf: { question: "source", is: ["two", "three"] },
  requiredIf: { question: "source", is: ["three"] },
});
const hint = aQuestion("note", { id: "hint", askedIf: { question: "funded", is: ["no"] } });

const inSections = (...sections: Question[][]): FormDefinition => ({
  sections: sections.map((questions, at) => ({ id: `s${at}`, title: both("S"), questions })),
});
const form = inSections([funded, hint], [source, details]);

test.each<[string, Answers, string[]]>([
  ["nothing is answered", {}, ["funded"]],
  ["the condition is not met", { funded: "no" }, []],
  ["it is met", { funded: "yes" }, ["source"]],
  ["another answer makes a question needed", { funded: "yes", source: ["three"] }, ["details"]],
  ["a question is asked, but not needed", { funded: "yes", source: ["two"] }, []],
  // What was answered before somebody changed the mind asks for nothing.
  ["an answer that counts no more would meet a condition", { funded: "no", source: ["three"] }, []],
])("when %s, only what is asked can be missing", (_when, answers, missing) => {
  expect(problemsOf(form, answers).map(({ questionId }) => questionId)).toEqual(missing);
});

test("what a condition ruled out is kept in the draft and not submitted", () => {
  const answers = { funded: "no", source: ["three"], details: "A fund" };

  expect(askedAnswers(form, answers)).toEqual({ funded: "no" });
  expect(askedAnswers(form, { ...answers, funded: "yes" })).toEqual({ ...answers, funded: "yes" });
});

test("sections count only what is asked", () => {
  const counts = (answers: Answers) =>
    completenessOf(form, answers).map(({ asked, answered, state }) => ({ asked, answered, state }));

  expect(counts({ funded: "no", source: ["one"] })).toEqual([
    { asked: 1, answered: 1, state: "complete" },
    { asked: 0, answered: 0, state: "optional" },
  ]);
  expect(counts({ funded: "yes", source: ["two"] })).toEqual([
    { asked: 1, answered: 1, state: "complete" },
    { asked: 2, answered: 1, state: "complete" },
  ]);
});

test("a page knows of earlier sections what its conditions look at, and only what counts there", () => {
  const { questions } = form.sections[1];
  const demanded = (answers: Answers, own: Answers = answers) =>
    demandsOf(questions, own, givenTo(questions, askedAnswers(form, answers)));

  expect(givenTo(questions, askedAnswers(form, { funded: "yes", other: "x" }))).toEqual({ funded: "yes" });
  expect(demanded({ funded: "no" })).toEqual({ source: "none", details: "none" });
  expect(demanded({ funded: "yes" })).toEqual({ source: "required", details: "none" });
  expect(demanded({ funded: "yes" }, { source: ["two"] })).toEqual({
    source: "required",
    details: "optional",
  });
  expect(demanded({ funded: "yes" }, { source: ["three"] })).toEqual({
    source: "required",
    details: "required",
  });
});

test("a note comes and goes with its condition", () => {
  const { questions } = form.sections[0];

  expect(demandsOf(questions, { funded: "no" }, {}).hint).toBe("required");
  expect(demandsOf(questions, { funded: "yes" }, {}).hint).toBe("none");
});

test("a condition is said in the words of the question and its choices", () => {
  const several = { question: "source", is: ["one", "three"] };

  expect(conditionInWords(form, several, "en")).toBe("“Question” is answered with “one” or “three”");
  expect(conditionInWords(form, funded.askedIf ?? { question: "funded", is: ["yes"] }, "bg")).toBe(
    "на „Funded? (на български)“ е отговорено с „Да“",
  );
});

const first = aQuestion("country", { id: "country", required: false, requiredFirst: true });
const locked = inSections([first, aQuestion("short-text", { id: "name" })], [funded]);

test.each<[Answers, string[]]>([
  [{}, ["country"]],
  [{ country: "XX" }, ["country"]],
  [{ country: "BG" }, []],
])("the answers %o lack %o of what comes first", (answers, missing) => {
  expect(firstAnswersMissing(locked, answers).map(({ id }) => id)).toEqual(missing);
});

test("the sections that hold such questions are always open", () => {
  expect(locked.sections.map(asksFirst)).toEqual([true, false]);
});
