import fc from "fast-check";
import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

/** What a test is about; the rest is four applications that want two evaluators each from six who take up to two. */
export type Sizes = { applications?: number; evaluators?: number; wanted?: number; least?: boolean };

/** Problems that mostly, not always, can be solved; suitabilities on coarse and on fine scales, so that ties occur. */
export function problems({
  applications = 4,
  evaluators = 6,
  wanted = 2,
  least = false,
}: Sizes = {}): fc.Arbitrary<Problem & { pairs: Candidate[] }> {
  const pair = fc.record({ isPermitted: fc.nat(9), points: fc.nat(1000) });
  return fc
    .record({
      wanted: fc.array(fc.integer({ min: 1, max: wanted }), { minLength: 2, maxLength: applications }),
      evaluators: fc.array(
        fc.record({
          most: fc.integer({ min: 1, max: 4 }),
          least: least ? fc.nat(1) : fc.constant(0),
          organisation: fc.option(fc.constantFrom("north", "south"), { freq: 2 }),
        }),
        { minLength: wanted + 1, maxLength: evaluators },
      ),
      pairs: fc.array(pair, { minLength: applications * evaluators, maxLength: applications * evaluators }),
      steps: fc.constantFrom(2, 4, 1000),
    })
    .map((drawn) => {
      const apps = drawn.wanted.map((count, i) => ({ id: `application-${i}`, wanted: count }));
      const people = drawn.evaluators.map((evaluator, i) => ({ id: `evaluator-${i}`, ...evaluator }));
      const all = apps.flatMap(({ id }) =>
        people.map((person) => ({ application: id, evaluator: person.id })),
      );
      const pairs = all.flatMap((ids, i) => {
        const { isPermitted, points } = drawn.pairs[i];
        const suitability = Math.round((Math.round((points / 1000) * drawn.steps) / drawn.steps) * 1_000_000);
        return isPermitted > 0 ? [{ ...ids, suitability }] : [];
      });
      return { applications: apps, evaluators: people, pairs };
    });
}
