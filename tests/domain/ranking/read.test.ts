import fc from "fast-check";
import { expect, test } from "vitest";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { recuse } from "#app/domain/evaluation/recuse.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { compare, fraction } from "#app/domain/ranking/exact.ts";
import { askedOf, listedRows } from "#app/domain/ranking/listed.ts";
import { readRanking, viewRanking } from "#app/domain/ranking/read.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";

function viewOf(managed: ManagedCall) {
  const current = readRanking(managed);
  return viewRanking(current, calibrate(calibrationQuestion(current)));
}

const fiveCompanies: Record<string, TwoPoints[]> = {
  Beta: [
    [4, 4],
    [5, 3],
    [4, 5],
  ],
  Alpha: [[5, 5]],
  Weak: [[3, 2]],
  Delta: [
    [5, 3],
    [4, 4],
    [4, 5],
  ],
  Gamma: [
    [4, 4],
    [4, 4],
  ],
};

test("the raw score ranks: exact means, shared places, thresholds, spread", () => {
  const { managed } = aScoredCall(fiveCompanies, { call: aCall({ places: 3 }) });

  const { rows, line } = viewOf(managed);

  const shown = rows.map(({ company, place, tied, percent, spread, above, side }) => [
    place,
    company,
    tied,
    percent,
    spread,
    above,
    side,
  ]);
  expect(shown.toSorted()).toEqual([
    [1, "Alpha", false, 100, null, true, "within"],
    [2, "Beta", true, 85, 10, true, "within"],
    [2, "Delta", true, 85, 10, true, "within"],
    [4, "Gamma", false, 80, 0, true, "outside"],
    [5, "Weak", false, 55, null, false, "outside"],
  ]);
  expect(line).toEqual({ after: 3, tied: 0, seats: 0, grey: 0 });
});

test("whoever is below a criterion's threshold stands behind all who are above, whatever the score", () => {
  const call = aCall();
  const scoring = structuredClone(currentRanking(call.id).call.scoring);
  scoring.criteria[1].threshold = 3;
  const strict = aScoredCall({ Strong: [[5, 2]], Modest: [[3, 3]] }, { call: aCall({ scoring }) });

  expect(
    viewOf(strict.managed).rows.map(({ company, place, percent, criteriaBelow }) => [
      company,
      place,
      percent,
      criteriaBelow,
    ]),
  ).toEqual([
    ["Modest", 1, 60, []],
    ["Strong", 2, 85, ["market"]],
  ]);
});

test("equals across the line are shown as equals, with how many places are left for them", () => {
  const { managed } = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 4]] },
    { call: aCall({ places: 2 }) },
  );

  const { rows, line } = viewOf(managed);

  expect(line).toMatchObject({ tied: 2, seats: 1 });
  expect(rows.map(({ side }) => side)).toEqual(["within", "tied", "tied"]);
});

test("only submitted sheets of standing pairs count; what nobody evaluated is listed apart, with what is missing", () => {
  const { call, managed, applications } = aScoredCall({
    Alpha: [
      [5, 5],
      [1, 1],
    ],
    Beta: [[4, 4]],
  });
  anEligibleApplication({ call, answers: { company: "Nobody" } });
  reopenSheet(managed, applications.Alpha.pairs[1].id, "Too harsh?", inEvaluation);
  reopenSheet(managed, applications.Beta.pairs[0].id, "Again", inEvaluation);
  recuse(applications.Beta.pairs[0].permit, "A friend", inEvaluation);

  const { rows, unscored, missing } = viewOf(managed);

  expect(rows.map(({ company, percent, sheets, expected }) => [company, percent, sheets, expected])).toEqual([
    ["Alpha", 100, 1, 2],
  ]);
  expect(unscored.map(({ company, expected }) => [company, expected])).toEqual([
    ["Beta", 0],
    ["Nobody", 0],
  ]);
  expect(missing).toBe(1);
});

test("an application that turns out to be ineligible is not ranked", () => {
  const { call, managed, applications } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });
  decideEligibility(
    call.managed,
    applications.Alpha.id,
    { outcome: "ineligible", answers: {}, note: "No." },
    inEvaluation,
  );

  expect(viewOf(managed).rows.map(({ company, place }) => [company, place])).toEqual([["Beta", 1]]);
});

test("too few second opinions are not calibrated, and the page says so", () => {
  const { managed } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });

  const { calibration, rows } = viewOf(managed);

  expect(calibration).toEqual({ calibrated: false, why: "too-few-sheets", parts: 1, intervals: false });
  expect(rows.map(({ estimate, calibratedPlace }) => [estimate, calibratedPlace])).toEqual([
    [null, undefined],
    [null, undefined],
  ]);
});

const anyPoints = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));

test("from the evaluators' clicks to the place, scores are exact", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyPoints, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
      (sheets) => {
        const byCompany = Object.fromEntries(sheets.map((own, index) => [`Company ${index}`, own]));
        const { call } = aScoredCall(byCompany);

        const { ranking } = currentRanking(call.id);

        for (const { application, score, criteria } of ranking) {
          const own = byCompany[application.company];
          const points = (part: 0 | 1) => own.reduce((sum, one) => sum + one[part], 0);
          expect(compare(score, fraction(3 * points(0) + points(1), own.length))).toBe(0);
          expect(compare(criteria.technology, fraction(points(0), own.length))).toBe(0);
        }
        expect(ranking.map(({ place }) => place)).toEqual(
          ranking.map(({ place }) => place).toSorted((a, b) => a - b),
        );
      },
    ),
    { numRuns: 15 },
  );
});

/** Twelve applications, three evaluators each, of whom the third gives two points more than the others. */
function withALenientEvaluator() {
  const sheets = Array.from({ length: 12 }, (_none, index): [string, TwoPoints[]] => {
    const base = (index * 5) % 4;
    return [
      `Company ${index}`,
      [
        [base, base],
        [base, (base + (index % 2)) as number],
        [base + 2, base + 1],
      ],
    ];
  });
  return aScoredCall(Object.fromEntries(sheets), { call: aCall({ places: 4 }) });
}

test("where an evaluator is clearly lenient, a calibrated score with its interval stands beside the raw one", () => {
  const { managed } = withALenientEvaluator();
  const current = readRanking(managed);

  const view = viewRanking(current, calibrate(calibrationQuestion(current)));

  expect(view.calibration).toMatchObject({ calibrated: true });
  for (const { estimate, calibratedPlace } of view.rows) {
    expect(calibratedPlace).toBeGreaterThanOrEqual(1);
    expect(estimate!.from).toBeLessThanOrEqual(estimate!.expectedRank);
    expect(estimate!.to).toBeGreaterThanOrEqual(estimate!.expectedRank);
  }
  expect(view.rows.reduce((sum, { estimate }) => sum + estimate!.amongFirst, 0)).toBeCloseTo(4, 5);
  expect(view.line.grey).toBe(view.rows.filter(({ grey }) => grey).length);
});

test("the address asks for a part of the list and its order; what it does not know is left at the usual", () => {
  const { managed } = aScoredCall(fiveCompanies, { call: aCall({ places: 3 }) });
  const { rows } = viewOf(managed);
  const companies = (search: string) =>
    listedRows(rows, askedOf(new URLSearchParams(search)), "en").rows.map(({ company }) => company);

  expect(companies("sort=company")).toEqual(["Alpha", "Beta", "Delta", "Gamma", "Weak"]);
  const orderOf = (name: string) => rows.find(({ company }) => company === name)!.order;
  expect(companies(`sort=-company&after=${orderOf("Delta")}`)).toEqual(["Beta", "Alpha"]);
  expect(companies("show=below")).toEqual(["Weak"]);
  expect(companies("show=tied&sort=company")).toEqual(["Beta", "Delta"]);
  expect(askedOf(new URLSearchParams("show=x&sort=constructor&after=-3"))).toEqual({
    show: "all",
    sort: { key: "place", descending: false },
    after: 0,
  });
});

test("a page of a long list is found again by the application that it follows", () => {
  const { managed } = aScoredCall(fiveCompanies, { call: aCall({ places: 3 }) });
  const [row] = viewOf(managed).rows;
  const many = Array.from({ length: 250 }, (_none, index) => ({
    ...row,
    place: index + 1,
    order: 1000 + index,
  }));
  const pageAfter = (after: number) => {
    const page = listedRows(many, askedOf(new URLSearchParams(`after=${after}`)), "en");
    return [page.rows[0].place, page.rows.length, page.before, page.previous, page.next];
  };

  expect(pageAfter(0)).toEqual([1, 100, 0, undefined, 1099]);
  expect(pageAfter(1099)).toEqual([101, 100, 100, 0, 1199]);
  expect(pageAfter(1199)).toEqual([201, 50, 200, 1099, undefined]);
});

test("the ranking asks the database as often for three applications as for one", async () => {
  const one = aScoredCall({ Alpha: [[5, 5]] });
  const three = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[3, 3]] });

  const [few, many] = [
    await countStatements(() => viewOf(one.managed)),
    await countStatements(() => viewOf(three.managed)),
  ];

  expect([few, many]).toEqual([5, 5]);
});
