import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "#app/domain/assignment/check.ts";
import { match } from "#app/domain/assignment/match.ts";
import { type Candidate, forbidden, type Problem } from "#app/domain/assignment/problem.ts";
import { candidatesIn } from "#app/domain/assignment/routing-problem.ts";
import { suitabilityRows } from "#app/domain/assignment/suitabilities.ts";
import { factsOf } from "../../bench/assignment/as-the-product.ts";
import { problems } from "./matching/problems.ts";

const sizes = { applications: [4, 8], evaluators: [5, 9], wanted: 3 } satisfies Parameters<
  typeof problems
>[0];

test("a row says of every pair what is said of it alone", () => {
  const facts = factsOf({ applications: 30, evaluators: 20, wanted: 2 });
  const row = suitabilityRows(facts);

  const found = facts.applications.flatMap((application, place) =>
    Array.from(row(place), (suitability, one) => ({
      ...{ application: application.id, evaluator: facts.evaluators[one].id, suitability },
    })),
  );

  const permitted = found.filter(({ suitability }) => suitability !== forbidden);
  expect(permitted).toEqual(candidatesIn(facts, facts.settings));
});

/** The same problem, of whose pairs only very few are listed at first. */
function byRow(problem: Problem & { pairs: Candidate[] }, turns?: number): Problem {
  const places = new Map(problem.evaluators.map(({ id }, place) => [id, place]));
  const pairsOf = Map.groupBy(problem.pairs, ({ application }) => application);
  const row = (application: number) => {
    const suitabilities = new Int32Array(problem.evaluators.length).fill(forbidden);
    for (const { evaluator, suitability } of pairsOf.get(problem.applications[application].id) ?? [])
      suitabilities[places.get(evaluator)!] = suitability;
    return suitabilities;
  };
  return { ...problem, pairs: { row, first: 1, turns } };
}

test("of pairs that are too many to list none is left out that would have raised the total", () => {
  fc.assert(
    fc.property(problems({ ...sizes, least: true }), fc.boolean(), (problem, isLocked) => {
      const some = problem.pairs.slice(0, 1);
      const asked = { ...problem, fairness: false, locked: isLocked ? some : [], keep: { pairs: some } };
      const whole = match(asked);

      const answer = match({ ...asked, pairs: byRow(problem).pairs });

      expect(answer.total).toBe(whole.total);
      expect(answer.pairs.length).toBe(whole.pairs.length);
      expect(answer.certificate.gap).toBe(0);
      expect(answer.certificate.leastServedBound).toBeGreaterThanOrEqual(whole.leastServed);
      expect(answer.short.map(({ missing }) => missing).toSorted()).toEqual(
        whole.short.map(({ missing }) => missing).toSorted(),
      );
    }),
    { numRuns: 200 },
  );
});

test("what is proved of them holds, with every rule, fairness and connection", () => {
  const asked = fc.record({ fairness: fc.boolean(), connect: fc.constantFrom(undefined, { crossing: 0.3 }) });
  fc.assert(
    fc.property(problems({ ...sizes, least: true, rules: true }), asked, (problem, how) => {
      const whole = match({ ...problem, ...how });

      const answer = match({ ...byRow(problem), ...how });

      expect(check(problem, answer.pairs).filter(({ rule }) => rule !== "wanted")).toEqual([]);
      const { gap, leastServedBound, shortage } = answer.certificate;
      expect(answer.pairs.length).toBeGreaterThanOrEqual(whole.pairs.length - shortage);
      fc.pre(whole.short.length === 0 && answer.short.length === 0);
      expect(whole.leastServed).toBeLessThanOrEqual(leastServedBound);
      if (whole.leastServed >= answer.leastServed)
        expect(whole.total - answer.total).toBeLessThanOrEqual(gap);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("what pairs might still bring that nobody looked at is told", () => {
  const connections = fc.constantFrom(undefined, { crossing: 0.3 });
  fc.assert(
    fc.property(problems(sizes), connections, (problem, connect) => {
      const asked = { ...problem, fairness: false };
      const whole = match(asked);

      const answer = match({ ...byRow(asked, 1), connect });

      fc.pre(whole.short.length === 0 && answer.short.length === 0);
      expect(whole.total - answer.total).toBeLessThanOrEqual(answer.certificate.gap);
    }),
    { numRuns: 100 },
  );
});
