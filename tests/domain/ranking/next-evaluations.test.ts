import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { greyZone } from "#app/domain/ranking/grey-zone.ts";
import { nextEvaluations } from "#app/domain/ranking/next-evaluations.ts";
import { below, density } from "#app/domain/ranking/normal.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { numberOf, recall, simulate, usual, type World } from "./simulation.ts";

const unsure = { noise: 12, evaluator: 5 };

test("one more evaluation is worth what choosing anew after it gains on average", () => {
  const applications = [
    { applicationId: "a", score: 70, deviation: 8 },
    { applicationId: "b", score: 66, deviation: 8 },
    { applicationId: "c", score: 61, deviation: 9 },
    { applicationId: "d", score: 40, deviation: 5 },
  ];

  const found = nextEvaluations(applications, 2, unsure);

  const normal = normals(seededRandom(4));
  for (const { applicationId, gain, crosses } of found) {
    const own = applications.find((one) => one.applicationId === applicationId)!;
    const others = applications.filter((one) => one !== own).map(({ score }) => score);
    const moves = own.deviation ** 2 / Math.sqrt(own.deviation ** 2 + 12 ** 2 + 5 ** 2);
    const before = sumOfFirst([own.score, ...others]);
    const after = Array.from({ length: 100_000 }, () => own.score + moves * normal());
    expect(gain).toBeCloseTo(meanOf(after.map((score) => sumOfFirst([score, ...others]) - before)), 1);
    const side = (score: number) => others.filter((other) => other > score).length < 2;
    expect(crosses).toBeCloseTo(meanOf(after.map((score) => Number(side(score) !== side(own.score)))), 2);
  }
  expect(found.map(({ applicationId }) => applicationId)).toEqual(["c", "b", "a", "d"]);
});

test("nothing is to be gained where there is a place for all, or where nothing is unsure", () => {
  const two = [
    { applicationId: "a", score: 70, deviation: 8 },
    { applicationId: "b", score: 66, deviation: 8 },
  ];
  const sure = two.map((one) => ({ ...one, deviation: 0 }));
  const nothing = ["a", "b"].map((applicationId) => ({ applicationId, gain: 0, crosses: 0 }));

  expect(nextEvaluations(two, 2, unsure)).toEqual(nothing);
  expect(nextEvaluations(two, 9, unsure)).toEqual(nothing);
  expect(nextEvaluations(sure, 1, unsure)).toEqual(nothing);
  expect(nextEvaluations([], 1, unsure)).toEqual([]);
});

test("the order of the applications does not change which evaluations come next", () => {
  const score = fc.integer({ min: 0, max: 6 }).map((points) => 10 * points);
  const applications = fc.uniqueArray(fc.record({ applicationId: fc.string(), score, deviation: score }), {
    selector: ({ applicationId }) => applicationId,
  });

  fc.assert(
    fc.property(applications, fc.integer({ min: 1, max: 5 }), (all, places) => {
      expect(nextEvaluations(all.toReversed(), places, unsure)).toEqual(nextEvaluations(all, places, unsure));
    }),
  );
});

test("twenty evaluations by what they gain find more of the true first than twenty for the others", () => {
  const gains = Array.from({ length: 12 }, (_none, seed) => gainsOf({ ...usual, seed: seed + 100 }));

  // Over 400 calls of this kind .027 by gain and .008 at random.
  expect(meanOf(gains.map(({ best }) => best))).toBeGreaterThan(meanOf(gains.map(({ rest }) => rest)));
});

test("applications are sorted by what is known of their side of the line", () => {
  const estimates = { a: 1, b: 0.96, c: 0.95, d: 0.5, e: 0.05, f: 0.04, g: 0 };

  const zone = greyZone(
    Object.entries(estimates).map(([applicationId, amongFirst]) => ({ applicationId, amongFirst })),
  );

  expect(zone).toEqual({ in: ["a", "b"], open: ["c", "d", "e"], out: ["f", "g"] });
});

test("the normal distribution is that of the tables", () => {
  expect(below(0)).toBeCloseTo(0.5, 7);
  expect(below(1.6449)).toBeCloseTo(0.95, 5);
  expect(below(-1.6449)).toBeCloseTo(0.05, 5);
  expect(below(-3)).toBeCloseTo(0.0013499, 6);
  expect(density(1)).toBeCloseTo(0.2419707, 7);
});

/** How much of the true first twenty one more sheet adds, for the best twenty and for twenty from further down. */
function gainsOf(world: World) {
  const { sheets, quality, leniency } = simulate(world);
  const said = calibrate({ sheets, places: 20 });
  const next = nextEvaluations(said.applications, 20, said.deviations!);
  const normal = normals(seededRandom(world.seed));
  const recallWith = (chosen: readonly { applicationId: string }[]) => {
    const more = chosen.map(({ applicationId }) => {
      const taken = sheets.flatMap((sheet) =>
        sheet.applicationId === applicationId ? [sheet.evaluatorId] : [],
      );
      const evaluator = leniency.findIndex((_own, j) => !taken.includes(`evaluator-${j}`));
      const percent = 60 + quality[numberOf(applicationId)] + leniency[evaluator] + world.noise * normal();
      return { applicationId, evaluatorId: `evaluator-${evaluator}`, percent };
    });
    const { applications } = calibrate({ sheets: [...sheets, ...more], places: 20 });
    const score: number[] = [];
    for (const one of applications) score[numberOf(one.applicationId)] = one.score;
    return recall(quality, score, 20);
  };
  const before = recallWith([]);
  return { best: recallWith(next.slice(0, 20)) - before, rest: recallWith(next.slice(50, 70)) - before };
}

function sumOfFirst(scores: number[]) {
  const [first, second] = scores.toSorted((a, b) => b - a);
  return first + second;
}

function meanOf(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
