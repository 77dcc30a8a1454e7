import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "#app/domain/assignment/check.ts";
import { match } from "#app/domain/assignment/match.ts";
import { boundByPrices } from "#app/domain/assignment/proof.ts";
import { bestOfAll } from "./matching/every-matching.ts";
import { problems, type Sizes } from "./matching/problems.ts";
import { solve } from "./matching/solver.ts";

const large = { applications: [2, 10], evaluators: [4, 9], wanted: 3 } satisfies Partial<Sizes>;

test("no hard rule is ever broken, but that an application may be short", () => {
  fc.assert(
    fc.property(problems({ ...large, least: true }), (problem) => {
      const { pairs, short } = match(problem);

      const broken = check(problem, pairs);

      const wanted = new Map(problem.applications.map((application) => [application.id, application.wanted]));
      expect(broken).toEqual(
        short.map(({ application, missing }) => ({
          rule: "wanted",
          application,
          wanted: wanted.get(application),
          has: wanted.get(application)! - missing,
        })),
      );
    }),
    { numRuns: 300 },
  );
});

test("without fairness the total is the greatest there is, and proved to be", () => {
  fc.assert(
    fc.property(problems(large), (problem) => {
      const solved = solve(problem)!;

      const { pairs, total, short, certificate } = match({ ...problem, fairness: false });

      expect(pairs.length).toBe(solved.seats);
      if (short.length === 0) expect(total).toBe(solved.total);
      expect(certificate.gap).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test("with countries and required kinds, too, no rule is broken and no total is greater", () => {
  // To keep several such rules at once is NP-hard in general: the same problems every time.
  fc.assert(
    fc.property(problems({ ...large, rules: true }), (problem) => {
      const { pairs, total, short, certificate } = match({ ...problem, fairness: false });

      expect(check(problem, pairs).filter(({ rule }) => rule !== "wanted")).toEqual([]);
      if (short.length === 0)
        expect({ total, gap: certificate.gap }).toEqual({ total: solve(problem)!.total, gap: 0 });
    }),
    { numRuns: 150, seed: 5, endOnFailure: true },
  );
});

test("with countries, required kinds and too few evaluators, as many seats are filled as can be", () => {
  // A search, as above: the same problems every time.
  fc.assert(
    fc.property(problems({ ...large, rules: true }), (problem) => {
      const { pairs, certificate } = match({ ...problem, fairness: false });

      expect(pairs.length).toBe(solve(problem)!.seats);
      expect(certificate.shortage).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200, seed: 5, endOnFailure: true },
  );
});

test("in a call of some size, too, one application gives way in two seats where that fills one more", () => {
  const calls = problems({
    ...{ applications: [30, 30], evaluators: [10, 10], most: [1, 10] },
    ...{ wanted: 3, rules: true },
  });
  fc.assert(
    fc.property(calls, (problem) => {
      expect(match({ ...problem, fairness: false }).pairs.length).toBe(solve(problem)!.seats);
    }),
    { numRuns: 7, seed: 1, endOnFailure: true },
  );
}, 60_000);

test("a shortage that is said to be the least there can be is", () => {
  fc.assert(
    fc.property(problems({ ...large, rules: true }), (problem) => {
      const { pairs, certificate } = match(problem);

      expect(solve(problem)!.seats - pairs.length).toBeLessThanOrEqual(certificate.shortage);
    }),
    { numRuns: 100 },
  );
});

test("with countries and required kinds, fairness breaks no rule and helps the worst-served", () => {
  fc.assert(
    fc.property(problems({ ...large, rules: true }), (problem) => {
      const fair = match(problem);

      expect(check(problem, fair.pairs).filter(({ rule }) => rule !== "wanted")).toEqual([]);
      expect(fair.pairs.length).toBe(match({ ...problem, fairness: false }).pairs.length);
      fc.pre(fair.short.length === 0);
      expect(fair.leastServed).toBeGreaterThanOrEqual(match({ ...problem, fairness: false }).leastServed);
      expect(fair.leastServed).toBeLessThanOrEqual(fair.certificate.leastServedBound);
    }),
    { numRuns: 50 },
  );
});

test("prices alone prove the greatest total, recomputed without the matching", () => {
  fc.assert(
    fc.property(problems({ ...large, least: true }), (problem) => {
      const { total, short, underused, prices } = match({ ...problem, fairness: false });
      fc.pre(short.length === 0 && underused.length === 0);

      expect(boundByPrices(problem, prices)).toBe(total);
      expect(boundByPrices(problem)).toBeGreaterThanOrEqual(total);
    }),
    { numRuns: 200 },
  );
});

test("least loads are met whenever they can be, at the greatest total that leaves", () => {
  fc.assert(
    fc.property(problems({ ...large, least: true }), (problem) => {
      const solved = solve(problem);
      fc.pre(solved?.seats === problem.applications.reduce((sum, { wanted }) => sum + wanted, 0));

      const { total, underused } = match({ ...problem, fairness: false });

      expect({ total, underused }).toEqual({ total: solved?.total, underused: [] });
    }),
    { numRuns: 100 },
  );
});

test("the worst-served application is served as well as in the best of all matchings, the total is the greatest then", () => {
  // A search that cannot always be exact (the problem is NP-hard), so on the same thousand problems every time.
  fc.assert(
    fc.property(problems({ least: true }), (problem) => {
      const best = bestOfAll(problem);
      fc.pre(best !== undefined);

      const { leastServed, total } = match(problem);

      expect({ leastServed, total }).toEqual({ leastServed: Math.floor(best.least), total: best.total });
    }),
    { numRuns: 1000, seed: 86, endOnFailure: true },
  );
});

test("in a call of some size, too, nobody has to be served worse, and fairness costs no more than it must", () => {
  // A search, as above: the same problems every time.
  const calls = problems({ applications: [30, 30], evaluators: [8, 10], wanted: 3, most: [6, 12] });
  fc.assert(
    fc.property(calls, (problem) => {
      const { leastServed, total, short } = match(problem);

      fc.pre(short.length === 0);
      // Suitabilities differ by 1,000 at least, so the means of three by more than 300, which the solver can tell apart.
      expect(solve(problem, leastServed + 300)).toBe(undefined);
      expect(total).toBe(solve(problem, leastServed)?.total);
    }),
    { numRuns: 25, seed: 18, endOnFailure: true },
  );
});

test("what is said to be proved holds against every matching", () => {
  fc.assert(
    fc.property(problems({ least: true }), (problem) => {
      const best = bestOfAll(problem);
      fc.pre(best !== undefined);

      const { leastServed, total, certificate } = match(problem);

      expect(certificate.leastServedBound).toBeGreaterThanOrEqual(Math.floor(best.least));
      expect(leastServed).toBeLessThanOrEqual(Math.floor(best.least));
      if (leastServed === Math.floor(best.least))
        expect(total + certificate.gap).toBeGreaterThanOrEqual(best.total);
    }),
    { numRuns: 300 },
  );
});

test("the order in which applications, evaluators and pairs are listed makes no difference", () => {
  const shuffled = problems(large).chain((problem) =>
    fc.record({
      problem: fc.constant(problem),
      again: fc.record({
        applications: shuffle(problem.applications),
        evaluators: shuffle(problem.evaluators),
        pairs: shuffle(problem.pairs),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ problem, again }) => {
      expect(match(again)).toEqual(match(problem));
    }),
  );
});

test("a repair from an earlier answer is as good as one from scratch", () => {
  fc.assert(
    fc.property(
      problems({ applications: [3, 8], evaluators: [4, 8], least: true }),
      fc.nat(3),
      (problem, gone) => {
        const { pairs, prices } = match({ ...problem, fairness: false });
        const evaluators = problem.evaluators.filter((_, place) => place !== gone);
        const stays = ({ evaluator }: { evaluator: string }) => evaluators.some(({ id }) => id === evaluator);
        const left = {
          ...problem,
          evaluators,
          pairs: problem.pairs.filter(stays),
          keep: { pairs },
          fairness: false,
        };

        const [repaired, anew] = [match({ ...left, prices }), match(left)];

        expect(repaired).toMatchObject({ pairs: anew.pairs, total: anew.total, short: anew.short });
        expect(repaired.certificate.gap).toBe(0);
      },
    ),
  );
});

test("where an application has many candidates, wrong prices of an earlier answer mislead nobody", () => {
  const calls = problems({ applications: [2, 4], evaluators: [160, 170], most: [1, 1] });
  fc.assert(
    fc.property(
      calls,
      fc.array(fc.nat(256_000_000), { minLength: 170 }),
      fc.nat(3),
      fc.boolean(),
      (problem, units, lockedIn, keeps) => {
        const prices = Object.fromEntries(problem.evaluators.map(({ id }, i) => [id, units[i]]));
        const keep = { pairs: problem.pairs.filter((_, i) => keeps && i % 90 === 0) };
        const locked = problem.pairs.filter((_, i) => i % 160 === lockedIn).slice(0, lockedIn);
        const asked = { ...problem, keep, locked, fairness: false };

        const [misled, anew] = [match({ ...asked, prices }), match(asked)];

        expect({ ...misled, prices: {} }).toEqual({ ...anew, prices: {} });
        expect(misled.certificate.gap).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

test("what is locked stays, whatever would be better now", () => {
  const lockedIn = problems(large).chain((problem) =>
    fc.record({ problem: fc.constant(problem), locked: fc.subarray(match(problem).pairs) }),
  );
  fc.assert(
    fc.property(lockedIn, fc.nat(8), ({ problem, locked }, gone) => {
      const pairs = problem.pairs.map((pair) => ({ ...pair, suitability: 1_000_000 - pair.suitability }));
      const again = { ...problem, pairs: pairs.filter((_, i) => i % 9 !== gone), locked };

      const answer = match(again);

      expect(check(again, answer.pairs).filter(({ rule }) => rule !== "wanted")).toEqual([]);
      const stands = new Set(answer.pairs.map(({ application, evaluator }) => `${application} ${evaluator}`));
      expect(
        locked.filter(({ application, evaluator }) => !stands.has(`${application} ${evaluator}`)),
      ).toEqual([]);
    }),
  );
});

test("pairs in columns are the same as pairs in a list", () => {
  fc.assert(
    fc.property(problems(), (problem) => {
      const place = (list: readonly { id: string }[], id: string) => list.findIndex((one) => one.id === id);
      const columns = {
        application: Int32Array.from(problem.pairs, (pair) => place(problem.applications, pair.application)),
        evaluator: Int32Array.from(problem.pairs, (pair) => place(problem.evaluators, pair.evaluator)),
        suitability: Int32Array.from(problem.pairs, (pair) => pair.suitability),
      };

      expect(match({ ...problem, pairs: columns })).toEqual(match(problem));
    }),
  );
});

function shuffle<Item>(items: readonly Item[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
