import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#app/domain/ranking/exact.ts";
import { rank, rankCalibrated, type Scored } from "#app/domain/ranking/rank.ts";
import { aScoring } from "./a-scoring.ts";

const byScoreOnly = aScoring({ impact: {}, team: {} });
const impactThenTeam = aScoring({ impact: {}, team: {} }, { tieBreaks: ["impact", "team"] });

test("equal scores share a place and the next place is left out", () => {
  const rows = [scored("a", 9), scored("b", 8), scored("c", 8), scored("d", 7)];

  expect(placesOf(rank(rows, byScoreOnly))).toEqual([
    ["a", 1, false],
    ["b", 2, true],
    ["c", 2, true],
    ["d", 4, false],
  ]);
});

test("six thirds and four halves are equal", () => {
  const rows = [scored("a", fraction(6, 3)), scored("b", fraction(4, 2))];

  expect(placesOf(rank(rows, byScoreOnly))).toEqual([
    ["a", 1, true],
    ["b", 1, true],
  ]);
});

test("tie-breaking criteria decide between equal scores, the first one first", () => {
  const rows = [
    scored("weak-impact", 8, { impact: 2, team: 5 }),
    scored("weak-team", 8, { impact: 4, team: 1 }),
    scored("strong-team", 8, { impact: 4, team: 3 }),
    scored("greater", 9, { impact: 0, team: 0 }),
  ];

  expect(placesOf(rank(rows, impactThenTeam))).toEqual([
    ["greater", 1, false],
    ["strong-team", 2, false],
    ["weak-team", 3, false],
    ["weak-impact", 4, false],
  ]);
});

test("what every tie-breaking criterion leaves equal stays a tie", () => {
  const rows = [scored("b", 8, { impact: 4, team: 3 }), scored("a", 8, { impact: 4, team: 3 })];

  expect(placesOf(rank(rows, impactThenTeam))).toEqual([
    ["a", 1, true],
    ["b", 1, true],
  ]);
});

test("a tie-breaking criterion that nobody scored is refused", () => {
  const unknown = { ...byScoreOnly, tieBreaks: ["courage"] };

  expect(() => rank([scored("a", 1), scored("b", 1)], unknown)).toThrow(RangeError);
});

test("a call may let the number of evaluations and then the earlier receipt decide, and only if it says so", () => {
  const at = (hour: number) => new Date(Date.UTC(2020, 6, 17, hour));
  const rows = [
    { ...scored("late", 8), evaluations: 3, receivedAt: at(14) },
    { ...scored("early", 8), evaluations: 3, receivedAt: at(9) },
    { ...scored("fewer", 8), evaluations: 2, receivedAt: at(8) },
  ];
  const declared = { ...byScoreOnly, tieBreaks: ["by:evaluations", "by:receipt"] };

  expect(rank(rows, declared).map(({ applicationId }) => applicationId)).toEqual(["early", "late", "fewer"]);
  expect(rank(rows, byScoreOnly).map(({ place }) => place)).toEqual([1, 1, 1]);
  expect(() => rank([scored("a", 8), scored("b", 8)], declared)).toThrow(RangeError);
});

test("a place is one more than the number of applications that are better, whatever the ids and the order", () => {
  const few = fc.integer({ min: 0, max: 3 });
  const application = fc.record({ sum: few, sheets: fc.integer({ min: 1, max: 3 }), impact: few, team: few });
  const shuffled = fc
    .array(application, { maxLength: 12 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );

  fc.assert(
    fc.property(shuffled, ([all, order]) => {
      const rows = all.map(({ sum, sheets, impact, team }, i) =>
        scored(`a${i}`, fraction(sum, sheets), { impact, team }),
      );
      const ranked = rank(rows, impactThenTeam);

      expect(
        rank(
          order.map((i) => rows[i]),
          impactThenTeam,
        ),
      ).toEqual(ranked);
      for (const { applicationId, place, tied } of ranked) {
        const own = all[Number(applicationId.slice(1))];
        const against = all.map((other) => better(other, own));
        expect(place).toBe(1 + against.filter((sign) => sign > 0n).length);
        expect(tied).toBe(against.filter((sign) => sign === 0n).length > 1);
      }
    }),
  );
});

test("calibrated scores that are equal share a place as well", () => {
  const rows = [
    { applicationId: "c", score: 61.5 },
    { applicationId: "b", score: 70.25 },
    { applicationId: "a", score: 61.5 },
  ];

  expect(placesOf(rankCalibrated(rows))).toEqual([
    ["b", 1, false],
    ["a", 2, true],
    ["c", 2, true],
  ]);
});

type Plain = { sum: number; sheets: number; impact: number; team: number };

/** Sign of a − b with everything in one number: score over a common denominator, then impact, then team. */
function better(a: Plain, b: Plain) {
  const one = ({ sum, sheets, impact, team }: Plain) =>
    BigInt((sum * 6) / sheets) * 100n + BigInt(impact) * 10n + BigInt(team);
  return one(a) - one(b);
}

function scored(
  applicationId: string,
  score: number | Scored["score"],
  means: Record<string, number> = {},
): Scored {
  const criteria = Object.entries(means).map(([id, points]) => [id, fraction(points)]);
  return {
    applicationId,
    score: typeof score === "number" ? fraction(score) : score,
    criteria: Object.fromEntries(criteria),
  };
}

function placesOf(ranking: { applicationId: string; place: number; tied: boolean }[]) {
  return ranking.map(({ applicationId, place, tied }) => [applicationId, place, tied]);
}
