import { applicationNumber } from "#app/domain/applications/number.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Calibration, Estimate } from "./calibrate.ts";
import { currentRanking, missingSheets, type Ranked, type Ranking } from "./current.ts";
import type { Fraction } from "./exact.ts";
import { drawLine } from "./line.ts";
import { rankCalibrated } from "./rank.ts";
import { percentOfMost, spread } from "./score.ts";

/** What the ranking's page and its calibration are made from. */
export function readRanking({ callId }: ManagedCall): Ranking {
  return currentRanking(callId);
}

export type RankingRow = ReturnType<typeof viewRanking>["rows"][number];

/**
 * The ranking as managers see it: raw scores decide the places, the calibrated ones stand beside them, with the reason
 * where there are none. Scores are percent of the most with one decimal; ranks count from 1.
 */
export function viewRanking(current: Ranking, calibration: Calibration, locale: Locale) {
  const { call, ranking, unscored } = current;
  const estimates = new Map(calibration.applications.map((estimate) => [estimate.applicationId, estimate]));
  const line = drawLine(
    ranking.filter(({ standing }) => standing.above),
    call.places,
    new Map(calibration.applications.map(({ applicationId, amongFirst }) => [applicationId, amongFirst])),
  );
  const calibratedPlaces = placesBy(calibration);
  return {
    call: {
      places: call.places,
      threshold: call.scoring.threshold ?? null,
      released: call.resultsReleasedAt !== null,
    },
    criteria: call.scoring.criteria.map(({ id, title }) => ({ id, title: inLanguage(title, locale) })),
    missing: missingSheets(current),
    line: { tied: line.tied.length, seats: line.seatsForTied, grey: line.greyZone.length },
    calibration: viewCalibration(calibration),
    rows: ranking.map((row) => ({
      ...viewRow(row, call.code, mostWeightedPoints(call.scoring), locale),
      side: line.within.includes(row.applicationId)
        ? "within"
        : line.tied.includes(row.applicationId)
          ? "tied"
          : "outside",
      grey: line.greyZone.includes(row.applicationId),
      estimate: viewEstimate(estimates.get(row.applicationId)),
      calibratedPlace: calibratedPlaces.get(row.applicationId),
    })),
    unscored: unscored.map(({ id, number, company, expected }) => ({
      applicationId: id,
      number: applicationNumber(call.code, number),
      company,
      expected,
    })),
  };
}

function viewRow(row: Ranked, code: string, most: number, locale: Locale) {
  const { applicationId, application, place, tied, score, criteria, standing, sheets } = row;
  const apart = spread(
    sheets.map(({ weighted }) => weighted!),
    most,
  );
  return {
    applicationId,
    number: applicationNumber(code, application.number),
    company: application.company,
    country: application.country && countryName(application.country, locale),
    place,
    tied,
    percent: percentOfMost(score, most),
    spread: apart && Math.round(apart.range * 10) / 10,
    sheets: sheets.length,
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
  const { score, expectedRank, from, to, amongFirst } = estimate;
  return { score, expectedRank, from, to, amongFirst };
}

/** Only a calibrated score makes places of its own. */
function placesBy(calibration: Calibration) {
  const placed = calibration.calibrated ? rankCalibrated(calibration.applications) : [];
  return new Map(placed.map(({ applicationId, place }) => [applicationId, place]));
}

function viewCalibration(calibration: Calibration) {
  if (calibration.calibrated) {
    const { evaluator, noise, application } = calibration.deviations;
    return { calibrated: true as const, leniency: evaluator, noise, application };
  }
  const { why, parts, model } = calibration;
  return { calibrated: false as const, why, parts, intervals: model !== null };
}
