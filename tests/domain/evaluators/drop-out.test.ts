import fc from "fast-check";
import { expect, test } from "vitest";
import { dropOut } from "#app/domain/evaluators/drop-out.ts";
import type { Group } from "#app/domain/evaluators/seats.ts";

const group = (applications: number, wanted: number, ...places: number[]): Group => ({
  applications,
  wanted,
  evaluators: places.map((place) => ({ place, most: applications })),
});

test("an evaluator sits once on an application, however many places they offer", () => {
  const { wanted, filled } = dropOut([group(2, 3, 0, 1)], [10, 10], []);

  expect([wanted, filled]).toEqual([6, 4]);
});

test("who alone knows a subject is missed more than who offers the most places", () => {
  const known = [group(4, 1, 0), group(8, 1, 1, 2, 3)];

  const { filled, rest, places } = dropOut(known, [4, 8, 8, 8], [[0], [1]], 1);

  expect({ filled, rest, places }).toEqual({ filled: 12, rest: 8, places: [0] });
});

test("nobody is missed where there are places enough without the three largest", () => {
  const { filled, rest } = dropOut([group(2, 1, 0, 1, 2, 3, 4)], [9, 9, 9, 1, 1], []);

  expect([filled, rest]).toEqual([2, 2]);
});

const evaluators = 6;
const aQuestion = fc.record({
  capacities: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: evaluators, maxLength: evaluators }),
  groups: fc.array(
    fc.record({
      applications: fc.integer({ min: 1, max: 4 }),
      wanted: fc.integer({ min: 1, max: 2 }),
      places: fc.uniqueArray(fc.integer({ min: 0, max: evaluators - 1 }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test("the seats that are left are those that are left without these three", () => {
  fc.assert(
    fc.property(aQuestion, ({ capacities, groups }) => {
      const asked = groups.map(({ applications, wanted, places }) => group(applications, wanted, ...places));

      const { rest, places } = dropOut(asked, capacities, [], 3);

      const gone = capacities.map((capacity, place) => (places.includes(place) ? 0 : capacity));
      expect(rest).toBe(dropOut(asked, gone, [], 0).filled);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("in nearly all small questions no other three are missed more", () => {
  const questions = fc.sample(aQuestion, { seed: 2, numRuns: 300 });

  const proved = questions.filter(({ capacities, groups }) => {
    const asked = groups.map(({ applications, wanted, places }) => group(applications, wanted, ...places));
    const hints = asked.map((_, place) => [place]);
    return dropOut(asked, capacities, hints).rest === leastOf(asked, capacities);
  });

  expect(proved.length).toBeGreaterThanOrEqual(297);
});

function leastOf(groups: Group[], capacities: number[]) {
  const threes = capacities.flatMap((_, a) =>
    capacities.flatMap((__, b) => capacities.flatMap((___, c) => (a < b && b < c ? [[a, b, c]] : []))),
  );
  const left = threes.map((three) =>
    capacities.map((capacity, place) => (three.includes(place) ? 0 : capacity)),
  );
  return Math.min(...left.map((rest) => dropOut(groups, rest, [], 0).filled));
}
