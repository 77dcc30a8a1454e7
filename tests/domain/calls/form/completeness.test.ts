import { expect, test } from "vitest";
import { completenessOf } from "#app/domain/calls/form/completeness.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { aForm, answersTo } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "./a-question.ts";

const statesOf = (answers: Answers) => completenessOf(aForm, answers).map(({ state }) => state);

test.each<[string, Answers, string[]]>([
  ["nobody wrote anything", {}, ["untouched", "untouched"]],
  ["one section is begun", { company: "Cool Cities" }, ["unfinished", "untouched"]],
  ["an answer is not valid", { ...answersTo, country: "XX" }, ["unfinished", "complete"]],
  ["only what is optional is left out", { ...answersTo, vat: "" }, ["complete", "complete"]],
])("when %s, its sections say so", (_when, answers, states) => {
  expect(statesOf(answers)).toEqual(states);
});

test("a section of optional questions is complete without any answer", () => {
  const question = aQuestion("short-text", { required: false });
  const form = { sections: [{ id: "more", title: both("More"), questions: [question] }] };

  expect(completenessOf(form, {})).toEqual([
    { sectionId: "more", asked: 1, answered: 0, problems: [], state: "optional" },
  ]);
});

test("a section counts its answers", () => {
  const [company] = completenessOf(aForm, { company: "Cool Cities", country: "  " });

  expect(company).toMatchObject({ asked: 3, answered: 1 });
  expect(company.problems.map(({ questionId }) => questionId)).toEqual(["country"]);
});
