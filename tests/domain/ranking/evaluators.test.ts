import { expect, test } from "vitest";
import { calibrate, type Calibration } from "#app/domain/ranking/calibrate.ts";
import { evaluatorSpreads, usualSpread } from "#app/domain/ranking/evaluator-spread.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { simulate, usual } from "./simulation.ts";

const lenient = { ...usual, evaluator: 12 };

test("nine of ten true leniencies and qualities lie in their interval of 90 percent", () => {
  const worlds = Array.from({ length: 20 }, (_none, seed) => {
    const { sheets, quality, leniency } = simulate({ ...lenient, seed });
    return { said: calibrated(calibrate({ sheets, places: 20, seed })), quality, leniency };
  });

  const leniencies = worlds.flatMap(({ said, leniency }) =>
    said.evaluators.map(({ evaluatorId, from, to }) => isBetween(from, leniency[numberOf(evaluatorId)], to)),
  );
  const qualities = worlds.flatMap(({ said, quality }) =>
    said.applications.map(({ applicationId, scoreFrom, scoreTo }) =>
      isBetween(scoreFrom, 60 + quality[numberOf(applicationId)], scoreTo),
    ),
  );
  for (const covered of [leniencies, qualities]) {
    const share = covered.filter(Boolean).length / covered.length;
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.94);
  }
});

test("a sheet moved up by sixty points is found, with what all others say of it", () => {
  const { sheets } = simulate(lenient);
  const odd = sheets[100];
  const others = sheets.filter((sheet) => sheet !== odd);
  const moved = { ...odd, percent: odd.percent + 60 };

  const [farthest] = calibrate({ sheets: [...others, moved], places: 20 }).farSheets;

  const without = calibrated(calibrate({ sheets: others, places: 20 }));
  const quality = without.applications.find((one) => one.applicationId === odd.applicationId)!.score;
  const leniency = without.evaluators.find((one) => one.evaluatorId === odd.evaluatorId)!.leniency;
  expect(farthest).toMatchObject(moved);
  expect(farthest.distance).toBeGreaterThan(3);
  // The variances are estimated with the odd sheet in one and without it in the other.
  expect(Math.abs(farthest.expected - quality - leniency)).toBeLessThan(4);
});

test("of three thousand sheets in which nothing is odd about eight are far from the rest", () => {
  const calls = Array.from({ length: 12 }, (_none, seed) => simulate({ ...lenient, seed: seed + 50 }).sheets);

  const far = calls.flatMap((sheets) => calibrate({ sheets, places: 20 }).farSheets);

  expect(far.length).toBeGreaterThan(1);
  expect(far.length).toBeLessThan(18);
});

test("the spread of an evaluator is the deviation of the points given, with the interval of a normal sample", () => {
  const sheets = sheetsOf("e", [40, 50, 60, 70, 80]);

  const [{ spread, from, to, ...rest }] = evaluatorSpreads(sheets);

  expect(rest).toEqual({ evaluatorId: "e", sheets: 5 });
  expect(spread).toBeCloseTo(Math.sqrt(250), 9);
  // χ² with four degrees of freedom: 0.7107 and 9.4877.
  expect(from).toBeCloseTo(Math.sqrt(1000 / 9.4877), 1);
  expect(to / Math.sqrt(1000 / 0.7107)).toBeCloseTo(1, 1);
});

test("nine of ten intervals of spread hold the truth", () => {
  const normal = normals(seededRandom(9));
  const sheets = Array.from({ length: 2000 }, (_none, j) =>
    sheetsOf(
      `e${j}`,
      Array.from({ length: 4 }, () => 60 + 15 * normal()),
    ),
  ).flat();

  const covered = evaluatorSpreads(sheets).filter(({ from, to }) => isBetween(from, 15, to));

  expect(covered.length / 2000).toBeGreaterThan(0.88);
  expect(covered.length / 2000).toBeLessThan(0.92);
});

test("nothing is said of the spread of three sheets, nor of the usual one where nobody has two", () => {
  expect(evaluatorSpreads(sheetsOf("e", [40, 50, 60]))).toEqual([]);
  expect(usualSpread(sheetsOf("e", [40]))).toBeNull();
  expect(usualSpread([...sheetsOf("e", [40, 60]), ...sheetsOf("f", [90, 100])])).toBeCloseTo(
    Math.sqrt((200 + 50) / 2),
    9,
  );
});

function sheetsOf(evaluatorId: string, percents: number[]) {
  return percents.map((percent, i) => ({ applicationId: `a${i}`, evaluatorId, percent }));
}

function calibrated(calibration: Calibration) {
  if (!calibration.calibrated) throw new Error("This call should have been calibrated.");
  return calibration;
}

function numberOf(id: string) {
  return Number(id.replace(/^\D+/, ""));
}

function isBetween(from: number, value: number, to: number) {
  return from <= value && value <= to;
}
