import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibratedScores, means, numberOf, recall, simulate, usual, type World } from "./simulation.ts";

const small: World = { ...usual, applications: 12, evaluators: 5, evaluator: 25 };

test("the order of the sheets does not change the answer", () => {
  const { sheets } = simulate(small);
  const answer = calibrate({ sheets, places: 4 });

  expect(answer.calibrated).toBe(true);
  fc.assert(
    fc.property(fc.shuffledSubarray(sheets, { minLength: sheets.length }), (shuffled) => {
      expect(calibrate({ sheets: shuffled, places: 4 })).toEqual(answer);
    }),
    { numRuns: 10 },
  );
});

test("applications that the same evaluators scored alike are equal", () => {
  const { sheets } = simulate(small);
  const twin = sheets
    .filter(({ applicationId }) => applicationId === "application-3")
    .map((sheet) => ({ ...sheet, applicationId: "a-twin" }));

  const { applications } = calibrate({ sheets: [...sheets, ...twin], places: 4 });

  const score = new Map(applications.map((one) => [one.applicationId, one.score]));
  expect(score.get("a-twin")).toBe(score.get("application-3"));
});

test("the halves of a call that mirror each other get equal scores, to the last digit", () => {
  const half = simulate(small).sheets;
  const mirrored = half.map((sheet) => ({
    ...sheet,
    applicationId: `mirrored-${sheet.applicationId}`,
    evaluatorId: `mirrored-${sheet.evaluatorId}`,
  }));
  const bridge = ["evaluator-0", "mirrored-evaluator-0"].map((evaluatorId) => ({
    applicationId: "bridge",
    evaluatorId,
    percent: 60,
  }));

  const { calibrated, applications } = calibrate({ sheets: [...half, ...mirrored, ...bridge], places: 4 });

  const scoresOf = (prefix: string) =>
    applications.flatMap(({ applicationId, score }) => (applicationId.startsWith(prefix) ? [score] : []));
  expect(calibrated).toBe(true);
  expect(scoresOf("mirrored-")).toEqual(scoresOf("application-"));
});

test("probabilities of a place add up to the places, expected ranks to those there are", () => {
  const { applications } = calibrate({ sheets: simulate(usual).sheets, places: 20 });

  expect(applications.reduce((sum, { amongFirst }) => sum + amongFirst, 0)).toBeCloseTo(20, 9);
  expect(applications.reduce((sum, { expectedRank }) => sum + expectedRank, 0)).toBeCloseTo((86 * 87) / 2, 6);
});

test("nine of ten true ranks lie in their interval of 90 percent", () => {
  const covered = worlds(30).flatMap((seed) => {
    const { sheets, quality } = simulate({ ...usual, seed });
    const { applications } = calibrate({ sheets, places: 20, seed });
    return applications.map(({ applicationId, from, to }) => {
      const own = quality[numberOf(applicationId)];
      const rank = 1 + quality.filter((other) => other > own).length;
      return from <= rank && rank <= to;
    });
  });

  const share = covered.filter(Boolean).length / covered.length;
  expect(share).toBeGreaterThan(0.87);
  expect(share).toBeLessThan(0.94);
});

test("where evaluators differ much, the true first twenty are found more often than by means", () => {
  const found = worlds(10).map((seed) => {
    const { sheets, quality } = simulate({ ...usual, evaluator: 18, seed });
    return {
      byMean: recall(quality, means(sheets), 20),
      calibrated: recall(quality, calibratedScores({ sheets }), 20),
    };
  });

  // 86 × 20 × 3 with this leniency: .62 by means, .71 calibrated over 400 worlds.
  const total = (key: "byMean" | "calibrated") => found.reduce((sum, one) => sum + one[key], 0);
  expect(total("calibrated") / 10).toBeGreaterThan(total("byMean") / 10 + 0.04);
});

test("where evaluators keep to topics of unequal quality, telling the topics keeps them from being blamed", () => {
  const found = worlds(10).map((seed) => {
    const { sheets, quality, topicOf } = simulate({ ...usual, topics: 4, topic: 14, crossing: 0.1, seed });
    const told = recall(quality, calibratedScores({ sheets, topicOf }), 20);
    return told - recall(quality, calibratedScores({ sheets }), 20);
  });

  expect(found.reduce((sum, gain) => sum + gain, 0)).toBeGreaterThan(0);
});

test("what topics explain is reported beside what applications and evaluators do", () => {
  const { sheets, topicOf } = simulate({ ...usual, topics: 4, topic: 30, crossing: 0.3, evaluator: 12 });

  const { calibrated, deviations } = calibrate({ sheets, topicOf, places: 20 });

  expect(calibrated).toBe(true);
  expect(deviations!.topic).toBeGreaterThan(10);
});

test.each([
  ["one topic for all", () => "the-topic"],
  ["a topic for each application", (applicationId: string) => `topic of ${applicationId}`],
])("%s is as good as no topic", (_name, topicNamed) => {
  const { sheets } = simulate(small);
  const topicOf = new Map(sheets.map(({ applicationId }) => [applicationId, topicNamed(applicationId)]));

  expect(calibrate({ sheets, topicOf, places: 4 })).toEqual(calibrate({ sheets, places: 4 }));
});

test("a call of many evaluators has the same answer in whatever order its sheets come", () => {
  const { sheets, quality } = simulate({ ...usual, applications: 600, evaluators: 300, each: 4 });

  const answer = calibrate({ sheets, places: 20 });

  expect(answer.calibrated).toBe(true);
  expect(calibrate({ sheets: sheets.toReversed(), places: 20 })).toEqual(answer);
  const covered = answer.applications.filter(({ applicationId, scoreFrom, scoreTo }) => {
    const truth = 60 + quality[numberOf(applicationId)];
    return scoreFrom <= truth && truth <= scoreTo;
  });
  expect(covered.length / 600).toBeGreaterThan(0.86);
  expect(covered.length / 600).toBeLessThan(0.94);
});

test("an evaluator who gives twenty points more than the others is found to be lenient", () => {
  const sheets = simulate(usual).sheets.map((sheet) =>
    sheet.evaluatorId === "evaluator-7" ? { ...sheet, percent: sheet.percent + 20 } : sheet,
  );

  const calibration = calibrate({ sheets, places: 20 });

  const [most] = calibration.calibrated
    ? calibration.evaluators.toSorted((a, b) => b.leniency - a.leniency)
    : [];
  expect(most.evaluatorId).toBe("evaluator-7");
  expect(most.leniency).toBeGreaterThan(10);
});

function worlds(count: number) {
  return Array.from({ length: count }, (_none, seed) => seed);
}
