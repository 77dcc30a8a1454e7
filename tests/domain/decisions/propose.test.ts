import fc from "fast-check";
import { expect, test } from "vitest";
import { propose } from "#app/domain/decisions/propose.ts";

/** Rows above the thresholds with these places, then as many below. */
function rows(places: number[], below = 0) {
  const above = places.map((place, index) => ({ place, index, aboveThreshold: true }));
  const behind = Array.from({ length: below }, (_none, index) => ({
    place: places.length + index + 1,
    index: places.length + index,
    aboveThreshold: false,
  }));
  return [...above, ...behind].map(({ index, ...row }) => ({
    applicationId: `a${index}`,
    tied: places.filter((place) => place === row.place).length > 1,
    ...row,
  }));
}

const short = { finalist: "F", reserve: "R", "not-selected": "n", "below-threshold": "b", ineligible: "i" };

function proposed(places: number[], count: number, reserve: number, below = 0) {
  return propose(rows(places, below), count, reserve)
    .map(({ outcome, reserveRank }) => short[outcome] + (reserveRank ?? ""))
    .join(" ");
}

test.each([
  [
    "the first are finalists, the next wait in order, the others are not selected",
    [1, 2, 3, 4, 5],
    2,
    2,
    1,
    "F F R1 R2 n b",
  ],
  ["more places than applications above the thresholds", [1, 2], 3, 2, 1, "F F b"],
  [
    "a tie across the line waits as a whole, before those who would have waited",
    [1, 2, 2, 2, 5, 6],
    2,
    1,
    0,
    "F R1 R2 R3 n n",
  ],
  [
    "the reserve is reckoned from the places that the tied leave free",
    [1, 2, 2, 4, 5, 6],
    2,
    2,
    0,
    "F R1 R2 R3 n n",
  ],
  ["the reserve does not end between equals", [1, 2, 3, 3, 5], 1, 2, 0, "F R1 R2 R3 n"],
  ["no reserve", [1, 2, 3], 2, 0, 0, "F F n"],
  ["everybody below the thresholds", [], 2, 2, 2, "b b"],
])("decisions follow from the order: %s", (_what, places, count, reserve, below, expected) => {
  expect(proposed(places, count, reserve, below)).toBe(expected);
});

/** Any ranking with ties. */
const ranking = fc.array(fc.boolean(), { maxLength: 12 }).map((asBefore) => {
  const places: number[] = [];
  asBefore.forEach((same, index) => places.push(same && index > 0 ? places[index - 1] : index + 1));
  return places;
});

test("no two equals ever get different outcomes, and never more finalists than places", () => {
  fc.assert(
    fc.property(ranking, fc.nat(6), fc.nat(6), (places, count, reserve) => {
      const decided = propose(rows(places), Math.max(1, count), reserve);

      const outcomesAt = Map.groupBy(decided, (_row, index) => places[index]);
      for (const equals of outcomesAt.values())
        expect(new Set(equals.map(({ outcome }) => outcome)).size).toBe(1);
      expect(decided.filter(({ outcome }) => outcome === "finalist").length).toBeLessThanOrEqual(
        Math.max(1, count),
      );
      const ranks = decided.flatMap(({ reserveRank }) => reserveRank ?? []);
      expect(ranks).toEqual(ranks.map((_rank, index) => index + 1));
    }),
  );
});

test("those whom the rules let in are finalists, those between whom they leave a choice wait first", () => {
  const sides = ["within", "outside", "tied", "tied", "outside", "within"] as const;
  const ruled = rows([1, 2, 3, 3, 5, 6]).map((row, at) => {
    const byRule = { side: sides[at], without: sides[at], because: [] };
    return { ...row, byRule: sides[at] === "tied" ? { ...byRule, seats: 1 } : byRule };
  });

  const decided = propose(ruled, 3, 2);

  expect(decided.map(({ outcome, reserveRank }) => short[outcome] + (reserveRank ?? ""))).toEqual([
    "F",
    "R3",
    "R1",
    "R2",
    "n",
    "F",
  ]);
});
