import { expect, test } from "vitest";
import { explain } from "#app/domain/assignment/explain.ts";
import type { Candidate } from "#app/domain/assignment/problem.ts";

const evaluators = [
  { id: "anna", most: 1, organisation: "lab" },
  { id: "boris", most: 2, organisation: "lab" },
  { id: "carl", most: 1, organisation: "press" },
  { id: "dora", most: 2 },
];

const candidates: Candidate[] = [
  { application: "first", evaluator: "anna", suitability: 800_000 },
  { application: "first", evaluator: "boris", suitability: 700_000 },
  { application: "first", evaluator: "carl", suitability: 900_000 },
  { application: "first", evaluator: "dora", suitability: 600_000 },
  { application: "second", evaluator: "carl", suitability: 900_000 },
];

const pair = (application: string, evaluator: string) =>
  candidates.find((one) => one.application === application && one.evaluator === evaluator)!;

test("each pair is explained by its place among the permitted ones, and by why the better ones are not there", () => {
  const pairs = [pair("first", "anna"), pair("first", "dora"), pair("second", "carl")];

  expect(explain({ evaluators }, candidates, pairs, "first")).toEqual([
    {
      evaluator: "anna",
      suitability: 800_000,
      how: "chosen",
      place: 2,
      of: 4,
      better: [{ evaluator: "carl", suitability: 900_000, because: "full" }],
    },
    {
      evaluator: "dora",
      suitability: 600_000,
      how: "chosen",
      place: 4,
      of: 4,
      better: [
        { evaluator: "carl", suitability: 900_000, because: "full" },
        { evaluator: "boris", suitability: 700_000, because: "colleague" },
      ],
    },
  ]);
});

test("somebody better with room left is wanted elsewhere", () => {
  const [explanation] = explain({ evaluators }, candidates, [pair("first", "dora")], "first");

  expect(explanation.better.map(({ because }) => because)).toEqual(["elsewhere", "elsewhere", "elsewhere"]);
});

test("what a person decided and what stood before is said to be so", () => {
  const pairs = [pair("first", "anna"), pair("first", "carl"), pair("first", "dora")];
  const problem = {
    evaluators,
    locked: [{ application: "first", evaluator: "anna" }],
    keep: { pairs: [{ application: "first", evaluator: "carl" }] },
  };

  expect(explain(problem, candidates, pairs, "first").map(({ how }) => how)).toEqual([
    "locked",
    "kept",
    "chosen",
  ]);
});
