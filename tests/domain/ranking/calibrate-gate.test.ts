import { expect, test } from "vitest";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibratedScores, firstOf, means, numberOf, simulate, usual } from "./simulation.ts";

const panel = simulate(usual).sheets;
const otherPanel = simulate({ ...usual, seed: 2 }).sheets.map((sheet) => ({
  ...sheet,
  applicationId: `application-${86 + numberOf(sheet.applicationId)}`,
  evaluatorId: `other-${sheet.evaluatorId}`,
}));

test("two panels that share no evaluator are not calibrated, and the intervals rest on the scores as given", () => {
  const sheets = [...panel, ...otherPanel];

  const calibration = calibrate({ sheets, places: 20 });

  expect(calibration).toMatchObject({
    calibrated: false,
    why: "not-connected",
    parts: 2,
    model: "application + noise",
    deviations: { topic: 0, evaluator: 0 },
  });
  expect(firstOf(calibratedScores({ sheets }), 172)).toEqual(firstOf(means(sheets), 172));
  expect(calibration.applications.reduce((sum, { amongFirst }) => sum + amongFirst, 0)).toBeCloseTo(20, 9);
});

test("one evaluator who reads for both panels makes them comparable", () => {
  const bridge = { applicationId: "application-100", evaluatorId: "evaluator-0", percent: 60 };

  expect(calibrate({ sheets: [...panel, ...otherPanel, bridge], places: 20 }).calibrated).toBe(true);
});

test("of twenty calls without leniency at most three are calibrated, the others say why not", () => {
  const answers = Array.from({ length: 20 }, (_none, seed) =>
    calibrate({ sheets: simulate({ ...usual, evaluator: 0, seed }).sheets, places: 20 }),
  );

  const refused = answers.filter((answer) => !answer.calibrated);
  expect(refused.length).toBeGreaterThanOrEqual(17);
  expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(["leniency-not-distinguishable"]));
});

test("with hardly any second opinions nothing is said about ranks", () => {
  const nine = panel.filter(({ applicationId }) => numberOf(applicationId) < 9);
  const single = nine.filter(
    (sheet, i) => nine.findIndex((s) => s.applicationId === sheet.applicationId) === i,
  );
  const second = nine.filter((sheet) => !single.includes(sheet)).slice(0, 9);

  expect(calibrate({ sheets: [...single, ...second], places: 3 })).toEqual({
    calibrated: false,
    why: "too-few-sheets",
    parts: expect.any(Number),
    model: null,
    deviations: null,
    applications: [],
    farSheets: [],
  });
  expect(calibrate({ sheets: [], places: 3 })).toMatchObject({ why: "too-few-sheets", parts: 0 });
});

test.each([
  ["everyone gives the same to all", () => 60],
  ["all agree on every application", (application: number) => application % 50],
])("when %s the answer is made of numbers", (_name, percentOf) => {
  const sheets = panel.map((sheet) => ({ ...sheet, percent: percentOf(numberOf(sheet.applicationId)) }));

  const { calibrated, deviations, applications } = calibrate({ sheets, places: 20 });

  expect(calibrated).toBe(false);
  const numbers = applications.flatMap((one) => [
    one.score,
    one.expectedRank,
    one.from,
    one.to,
    one.amongFirst,
  ]);
  expect([...numbers, ...Object.values(deviations!)].filter((number) => !Number.isFinite(number))).toEqual(
    [],
  );
});

test("where nothing tells applications apart every rank is possible for each", () => {
  const sheets = panel.map((sheet) => ({ ...sheet, percent: 60 }));

  const { applications } = calibrate({ sheets, places: 20 });

  expect(new Set(applications.map(({ score }) => score))).toEqual(new Set([60]));
  for (const { from, to } of applications) expect(to - from).toBeGreaterThan(70);
});
