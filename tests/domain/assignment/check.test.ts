import { expect, test } from "vitest";
import { check } from "#app/domain/assignment/check.ts";
import type { Problem } from "#app/domain/assignment/problem.ts";

const applications = ["first", "second"].map((id) => ({ id, wanted: 2 }));
const evaluators = [
  { id: "anna", most: 2, organisation: "lab" },
  { id: "boris", most: 1, organisation: "lab" },
  { id: "carl", most: 2, organisation: null },
  { id: "dora", most: 1 },
];
const all = applications.flatMap(({ id }) =>
  evaluators.map((evaluator) => ({ application: id, evaluator: evaluator.id, suitability: 500_000 })),
);
const problem: Problem = { applications, evaluators, pairs: all };

const pairs = (...keys: string[]) =>
  keys.map((key) => key.split(" ")).map(([application, evaluator]) => ({ application, evaluator }));
const good = ["first anna", "first carl", "second anna", "second carl"];

test("pairs that keep every rule pass", () => {
  expect(check(problem, pairs(...good))).toEqual([]);
});

test("each broken rule is named with its place", () => {
  const forbidding = { ...problem, pairs: all.filter(({ evaluator }) => evaluator !== "carl") };
  const locking = { ...problem, locked: pairs("first dora", "gone dora") };

  expect([
    check(problem, pairs("first anna", "first carl", "second anna", "second boris")),
    check(problem, pairs(...good.slice(1))),
    check(problem, pairs(...good, "first dora")),
    check(problem, pairs("first dora", "first carl", "second dora", "second carl")),
    check(problem, pairs("first dora", "first dora", "second anna", "second carl")),
    check(problem, pairs(...good, "third dora")),
    check(forbidding, pairs(...good)),
    check(locking, pairs(...good)),
  ]).toEqual([
    [{ rule: "organisation", application: "second", organisation: "lab" }],
    [{ rule: "wanted", application: "first", wanted: 2, has: 1 }],
    [{ rule: "wanted", application: "first", wanted: 2, has: 3 }],
    [{ rule: "most", evaluator: "dora", most: 1, has: 2 }],
    [
      { rule: "twice", application: "first", evaluator: "dora" },
      { rule: "most", evaluator: "dora", most: 1, has: 2 },
    ],
    [{ rule: "unknown", application: "third", evaluator: "dora" }],
    [
      { rule: "forbidden", application: "first", evaluator: "carl" },
      { rule: "forbidden", application: "second", evaluator: "carl" },
    ],
    [{ rule: "locked", application: "first", evaluator: "dora" }],
  ]);
});

test("a locked pair may be one that is no longer permitted", () => {
  const locking = {
    ...problem,
    pairs: all.filter(({ evaluator }) => evaluator !== "carl"),
    locked: pairs("first carl", "second carl"),
  };

  expect(check(locking, pairs(...good))).toEqual([]);
});
