import { expect, test } from "vitest";
import { match } from "#app/domain/assignment/match.ts";
import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

/** Rows are applications, columns evaluators; a number is the suitability in percent, a dash a forbidden pair. */
function aProblem(
  rows: Record<string, string>,
  {
    wanted = 1,
    most = 1,
    ...rest
  }: Omit<Partial<Problem>, "pairs"> & { wanted?: number; most?: number } = {},
): Problem & { pairs: Candidate[] } {
  const columns = Object.values(rows)[0].trim().split(/ +/).length;
  const evaluators = Array.from({ length: columns }, (_, i) => ({ id: "ABCDEF"[i], most }));
  const pairs = Object.entries(rows).flatMap(([application, row]) =>
    row.split(/ +/).flatMap((cell, i) => {
      const ids = { application, evaluator: "ABCDEF"[i] };
      return cell === "-" ? [] : [{ ...ids, suitability: Number(cell) * 10_000 }];
    }),
  );
  const applications = Object.keys(rows).map((id) => ({ id, wanted }));
  return { applications, evaluators, pairs, ...rest };
}

function pairsOf(problem: Problem) {
  return match(problem).pairs.map(({ application, evaluator }) => application + evaluator);
}

test("the best evaluator of one application goes to another that would lose more", () => {
  const problem = aProblem({ a: "90 80", b: "90 10" });

  const { certificate, prices: _, ...routing } = match(problem);

  expect(certificate.gap).toBe(0);
  expect(routing).toEqual({
    pairs: [
      { application: "a", evaluator: "B", suitability: 800_000 },
      { application: "b", evaluator: "A", suitability: 900_000 },
    ],
    total: 1_700_000,
    leastServed: 800_000,
    short: [],
    underused: [],
    relaxations: [],
    figures: { loads: [0, 2], connected: { components: 2, crossTopicShare: 0 } },
    cost: { fairness: 0, connection: 0 },
  });
});

test("nobody is served badly so that others are served very well", () => {
  const problem = aProblem({ a: "100 50", b: "40 0" });

  expect([pairsOf({ ...problem, fairness: false }), pairsOf(problem)]).toEqual([
    ["aA", "bB"],
    ["aB", "bA"],
  ]);
});

test("what fairness costs is proved to be no more than it must", () => {
  const problem = aProblem({ a: "100 50", b: "40 0" });

  const { total, certificate } = match(problem);

  expect([total, certificate]).toEqual([900_000, { gap: 0, leastServedBound: 400_000, shortage: 0 }]);
});

test("fairness goes no further than asked", () => {
  const problem = aProblem({ a: "100 50", b: "40 10" });

  expect([pairsOf({ ...problem, fairness: 100_000 }), pairsOf({ ...problem, fairness: 100_001 })]).toEqual([
    ["aA", "bB"],
    ["aB", "bA"],
  ]);
});

test("two of one organisation do not evaluate the same application", () => {
  const problem = aProblem({ a: "90 80 10" }, { wanted: 2 });
  const evaluators = problem.evaluators.map((one) => ({ ...one, organisation: one.id === "C" ? "" : "lab" }));

  expect(pairsOf({ ...problem, evaluators })).toEqual(["aA", "aC"]);
});

test("evaluators without an organisation are nobody's colleagues", () => {
  const problem = aProblem({ a: "90 80 10" }, { wanted: 2 });
  const evaluators = problem.evaluators.map((one) => ({ ...one, organisation: null }));

  expect(pairsOf({ ...problem, evaluators })).toEqual(["aA", "aB"]);
});

test("everybody gets at least what they should, even if others suit better", () => {
  const problem = aProblem({ a: "90 10", b: "90 20" }, { most: 2 });
  const evaluators = problem.evaluators.map((one) => ({ ...one, least: 1 }));

  expect([pairsOf(problem), pairsOf({ ...problem, evaluators })]).toEqual([
    ["aA", "bA"],
    ["aA", "bB"],
  ]);
});

test("who cannot get what they should is named", () => {
  const problem = aProblem({ a: "90 10" });
  const evaluators = problem.evaluators.map((one) => ({ ...one, least: 1 }));

  expect(match({ ...problem, evaluators }).underused).toEqual([{ evaluator: "B", missing: 1 }]);
});

test("a locked pair stays and takes its place, its capacity and its organisation", () => {
  const problem = aProblem(
    { a: "90 80 70 60", b: "90 80 70 60" },
    { wanted: 2, locked: [{ application: "a", evaluator: "C" }] },
  );
  const evaluators = problem.evaluators.map((one) => ({
    ...one,
    organisation: "AC".includes(one.id) ? "lab" : one.id,
  }));

  expect(pairsOf({ ...problem, evaluators })).toEqual(["aB", "aC", "bA", "bD"]);
});

test("what is locked counts towards least loads and towards how well an application is served", () => {
  const locked = [{ application: "a", evaluator: "A" }];
  const served = aProblem({ a: "100 50 0", b: "0 60 40" }, { wanted: 2, most: 2, locked });
  const evaluators = served.evaluators.map((one) => ({ ...one, least: 1 }));

  const { pairs, leastServed, certificate } = match({ ...served, evaluators });

  expect(pairs.map(({ application, evaluator }) => application + evaluator)).toEqual([
    "aA",
    "aB",
    "bB",
    "bC",
  ]);
  expect([leastServed, certificate.leastServedBound]).toEqual([500_000, 500_000]);
});

test("a locked pair that has become forbidden stays and counts nothing", () => {
  const problem = aProblem({ a: "- 80" }, { locked: [{ application: "a", evaluator: "A" }] });

  expect(match(problem).pairs).toEqual([{ application: "a", evaluator: "A", suitability: 0 }]);
});

test("a pair that stood before is kept unless moving it gains more than the bonus", () => {
  const problem = aProblem({ a: "70 75 85" }, { most: 1 });
  const before = [{ application: "a", evaluator: "A" }];
  const withoutC = problem.pairs.filter(({ evaluator }) => evaluator !== "C");
  const keeping = (pairs: typeof problem.pairs, bonus?: number) =>
    pairsOf({ ...problem, pairs, fairness: false, keep: { pairs: before, bonus } });

  expect([keeping(withoutC), keeping(problem.pairs), keeping(withoutC, 10_000)]).toEqual([
    ["aA"],
    ["aC"],
    ["aB"],
  ]);
});

test("prices from when a missed least load weighed more do not mislead", () => {
  const withLeast = (row: string) => {
    const problem = aProblem({ a: row }, { fairness: false });
    return { ...problem, evaluators: problem.evaluators.map((one) => ({ ...one, least: 1 })) };
  };

  const { prices } = match(withLeast("90 80"));
  const { total, certificate } = match({ ...withLeast("9 8"), prices });

  expect([total, certificate.gap]).toEqual([90_000, 0]);
});

test("a shortage is spread, and each short application is told what hinders it", () => {
  const capacity = aProblem({ a: "90 80 70", b: "90 80 70" }, { wanted: 2 });
  const conflicts = aProblem({ a: "90 - -", b: "90 80 70" }, { wanted: 2, most: 2 });
  const organisation = {
    ...aProblem({ a: "90 80" }, { wanted: 2 }),
    evaluators: ["A", "B"].map((id) => ({ id, most: 1, organisation: "lab" })),
  };

  expect([capacity, conflicts, organisation].map((problem) => match(problem).short)).toEqual([
    [{ application: expect.stringMatching(/^[ab]$/), missing: 1, hindrance: "capacity" }],
    [{ application: "a", missing: 1, hindrance: "conflicts" }],
    [{ application: "a", missing: 1, hindrance: "organisation" }],
  ]);
});

test("three applications that share too few evaluators go short by one each, not one of them by all", () => {
  const problem = aProblem({ a: "90 90 90", b: "90 90 90", c: "10 10 10" }, { wanted: 3, most: 2 });

  expect(match(problem).short.map(({ missing }) => missing)).toEqual([1, 1, 1]);
});

test("a call without applications, evaluators or pairs has an empty routing", () => {
  const nothing = { applications: [], evaluators: [], pairs: [] };

  expect(match(nothing)).toEqual({
    pairs: [],
    total: 0,
    leastServed: 0,
    short: [],
    underused: [],
    relaxations: [],
    figures: { loads: [0], connected: { components: 0, crossTopicShare: 0 } },
    cost: { fairness: 0, connection: 0 },
    certificate: { gap: 0, leastServedBound: 0, shortage: 0 },
    prices: {},
  });
  expect(match({ ...nothing, applications: [{ id: "a", wanted: 2 }] }).short).toEqual([
    { application: "a", missing: 2, hindrance: "conflicts" },
  ]);
});

test("what cannot be meant is refused", () => {
  const problem = aProblem({ a: "90 80" });
  const [first] = problem.pairs;

  const wrong = [
    { ...problem, pairs: [{ ...first, evaluator: "Z" }] },
    { ...problem, pairs: [first, first] },
    { ...problem, pairs: [{ ...first, suitability: 0.5 }] },
    { ...problem, pairs: [{ ...first, suitability: 1_000_001 }] },
    { ...problem, evaluators: [...problem.evaluators, { id: "A", most: 1 }] },
  ];

  for (const one of wrong) expect(() => match(one)).toThrow(RangeError);
});

test("it tells how far it is", () => {
  const told: [string, number][] = [];

  match(aProblem({ a: "100 50", b: "40 0" }), (phase, share) => told.push([phase, share]));

  expect([told[0], told.at(-1)]).toEqual([
    ["total", 0],
    ["fairness", 1],
  ]);
  expect(told.map(([, share]) => share >= 0 && share <= 1)).toEqual(told.map(() => true));
});
