import fc from "fast-check";
import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

type Range = [least: number, most: number];

export type Sizes = {
  applications: Range;
  evaluators: Range;
  /** How many evaluators an application wants at most. */
  wanted: number;
  /** How many applications an evaluator takes. */
  most: Range;
  /** Whether some evaluators should get at least one. */
  least: boolean;
  /** Whether there are countries and required kinds. */
  rules: boolean;
};

const small: Sizes = {
  applications: [2, 4],
  evaluators: [3, 6],
  wanted: 2,
  most: [1, 4],
  least: false,
  rules: false,
};

/** Problems that often, not always, can be solved; suitabilities on coarse and on fine scales, so that ties occur. */
export function problems(sizes: Partial<Sizes> = {}): fc.Arbitrary<Problem & { pairs: Candidate[] }> {
  const { applications, evaluators, wanted, most, least, rules } = { ...small, ...sizes };
  const evaluator = fc.record({
    most: between(most),
    least: least ? fc.nat(1) : fc.constant(0),
    organisation: fc.option(fc.constantFrom("north", "south"), { freq: 2 }),
    ...(rules && {
      country: fc.option(fc.constantFrom("Malta", "Cyprus", "Latvia"), { freq: 4 }),
      kinds: fc.subarray(["investor", "academic"]),
    }),
  });
  const ruling = fc.record({
    oneOfACountry: fc.boolean(),
    kinds: fc.subarray([
      { kind: "investor", least: 1 },
      { kind: "academic", least: 1 },
    ]),
  });
  const pair = fc.record({ isPermitted: fc.nat(9), share: fc.nat(1000) });
  return fc
    .record({
      wanted: listOf(fc.integer({ min: 1, max: wanted }), applications),
      evaluators: listOf(evaluator, evaluators),
      pairs: listOf(pair, [applications[1] * evaluators[1], applications[1] * evaluators[1]]),
      rules: rules ? ruling : fc.constant(undefined),
      steps: fc.constantFrom(2, 4, 1000),
    })
    .map((drawn) => {
      const wanting = drawn.wanted.map((count, i) => ({ id: `application-${i}`, wanted: count }));
      const people = drawn.evaluators.map((person, i) => ({ id: `evaluator-${i}`, ...person }));
      const all = wanting.flatMap(({ id }) =>
        people.map((person) => ({ application: id, evaluator: person.id })),
      );
      const pairs = all.flatMap((ids, i) => {
        const { isPermitted, share } = drawn.pairs[i];
        const suitability = Math.round((Math.round((share / 1000) * drawn.steps) / drawn.steps) * 1_000_000);
        return isPermitted > 0 ? [{ ...ids, suitability }] : [];
      });
      return { applications: wanting, evaluators: people, pairs, ...(drawn.rules && { rules: drawn.rules }) };
    });
}

function between([min, max]: Range) {
  return fc.integer({ min, max });
}

function listOf<Item>(item: fc.Arbitrary<Item>, [minLength, maxLength]: Range) {
  return fc.array(item, { minLength, maxLength });
}
