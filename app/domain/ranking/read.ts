import { applicationNumber } from "#app/domain/applications/number.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { byCalibrated, inCountingOrder, ranksByCalibrated } from "./by-calibrated.ts";
import type { Calibration, Estimate } from "./calibrate.ts";
import { currentRanking, missingSheets, type Ranked, type Ranking } from "./current.ts";
import type { Fraction } from "./exact.ts";
import { drawLine } from "./line.ts";
import { type NextEvaluation, nextEvaluations } from "./next-evaluations.ts";
import { spread } from "./score.ts";
import { percentShown } from "./thresholds.ts";

/** What the ranking's page and its calibration are made from: in the order of the scores as given. */
export function readRanking({ callId }: ManagedCall): Ranking {
  return currentRanking(callId);
}

export type RankingView = ReturnType<typeof viewRanking>;
export type RankingRow = RankingView["rows"][number];

/**
 * The ranking as managers see it, in the order that counts: the scores as given and the calibrated ones beside each other,
 * each with its place, and the reason where nothing is calibrated. Scores are percent of the most, the given ones with one
 * decimal; ranks count from 1; `next` says what one more evaluation would be worth.
 */
export function viewRanking(asGiven: Ranking, calibration: Calibration) {
  const current = inCountingOrder(asGiven, calibration);
  const { call, ranking, unscored } = current;
  const estimates = new Map(calibration.applications.map((estimate) => [estimate.applicationId, estimate]));
  const sides = sidesIn(current, estimates);
  const places = { given: placesIn(asGiven.ranking), calibrated: calibratedPlaces(asGiven, calibration) };
  const next = worthOf(current, calibration);
  const most = mostWeightedPoints(call.scoring);
  return {
    call: {
      places: call.places,
      threshold: call.scoring.threshold ?? null,
      released: call.resultsReleasedAt !== null,
      ranksBy: call.scoring.ranksBy ?? ("score" as const),
      byCalibrated: ranksByCalibrated(asGiven, calibration),
    },
    missing: missingSheets(current),
    line: sides.line,
    calibration: viewCalibration(calibration),
    rows: ranking.map((row) => ({
      ...viewRow(row, call, most),
      ...sides.of(row.applicationId),
      estimate: viewEstimate(estimates.get(row.applicationId)),
      givenPlace: places.given.get(row.applicationId)!,
      calibratedPlace: places.calibrated.get(row.applicationId),
      next: next.get(row.applicationId) ?? null,
    })),
    unscored: unscored.map(({ id, number, company, expected }) => ({
      applicationId: id,
      number: applicationNumber(call.code, number),
      company,
      expected,
    })),
  };
}

type Estimates = ReadonlyMap<string, Estimate>;
type Side = "within" | "tied" | "outside";

/** Where the line after the last place goes through, and on which side of it an application stands. */
function sidesIn({ call, ranking }: Ranking, estimates: Estimates) {
  const above = ranking.filter(({ standing }) => standing.above);
  const chances = new Map([...estimates].map(([id, { amongFirst }]) => [id, amongFirst]));
  const line = drawLine(above, call.places, chances);
  const [within, tied, grey] = [line.within, line.tied, line.greyZone].map((ids) => new Set(ids));
  const sideOf = (id: string): Side => (within.has(id) ? "within" : tied.has(id) ? "tied" : "outside");
  return {
    line: {
      after: Math.min(call.places, above.length),
      tied: tied.size,
      seats: line.seatsForTied,
      grey: grey.size,
    },
    of: (id: string) => ({ side: sideOf(id), grey: grey.has(id) }),
  };
}

/** By application; only of those above the thresholds, since no other can cross the line. */
function worthOf({ call, ranking }: Ranking, calibration: Calibration): Map<string, NextEvaluation> {
  if (!calibration.deviations) return new Map();
  const above = new Set(
    ranking.flatMap(({ applicationId, standing }) => (standing.above ? [applicationId] : [])),
  );
  const competing = calibration.applications.filter(({ applicationId }) => above.has(applicationId));
  const worth = nextEvaluations(competing, call.places, calibration.deviations);
  return new Map(worth.map((one) => [one.applicationId, one]));
}

function viewRow(row: Ranked, { code, scoring }: Ranking["call"], most: number) {
  const { applicationId, application, place, tied, criteria, standing, sheets, consensus } = row;
  const apart = spread(
    sheets.map(({ weighted }) => weighted!),
    most,
  );
  return {
    applicationId,
    order: application.number,
    number: applicationNumber(code, application.number),
    company: application.company,
    country: application.country,
    place,
    tied,
    percent: percentShown(row, scoring),
    spread: apart && Math.round(apart.range * 10) / 10,
    sheets: sheets.length,
    consensus: scoring.combination === "consensus" && consensus !== undefined,
    expected: application.expected,
    means: Object.fromEntries(Object.entries(criteria).map(([id, mean]) => [id, hundredths(mean)])),
    above: standing.above,
    overallReached: standing.overallReached,
    criteriaBelow: standing.criteriaBelow,
  };
}

function hundredths({ numerator, denominator }: Fraction) {
  return Math.round((100 * numerator) / denominator) / 100;
}

function viewEstimate(estimate: Estimate | undefined) {
  if (!estimate) return null;
  const { score, scoreFrom, scoreTo, expectedRank, from, to, amongFirst } = estimate;
  return { score, scoreFrom, scoreTo, expectedRank, from, to, amongFirst };
}

/** Only a calibrated score makes places of its own. */
function calibratedPlaces({ ranking }: Ranking, calibration: Calibration) {
  return placesIn(calibration.calibrated ? byCalibrated(ranking, calibration) : []);
}

function placesIn(rows: readonly { applicationId: string; place: number }[]) {
  return new Map(rows.map(({ applicationId, place }) => [applicationId, place]));
}

function viewCalibration(calibration: Calibration) {
  if (calibration.calibrated) {
    const { evaluator, noise, application } = calibration.deviations;
    return { calibrated: true as const, leniency: evaluator, noise, application };
  }
  const { why, parts, model } = calibration;
  return { calibrated: false as const, why, parts, intervals: model !== null };
}
