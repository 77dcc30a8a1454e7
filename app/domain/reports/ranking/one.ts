import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { percentOfMost } from "#app/domain/ranking/score.ts";
import { ofHalves } from "#app/domain/ranking/exact.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { sheetsOfApplication } from "#db/queries/evaluation.ts";
import type { PreparedRanking, PreparedRow } from "./prepare.ts";

/**
 * One application in the ranking: where it stands and how surely, its points by criterion beside those of all, and its
 * sheets with how lenient who wrote them is. Undefined for one that is not ranked.
 */
export function viewRanked(
  managed: ManagedCall,
  ranking: PreparedRanking,
  applicationId: string,
  locale: Locale,
) {
  const row = ranking.rows.find((one) => one.applicationId === applicationId);
  if (!row) return;
  const { scoring } = findCall(managed.callId)!;
  const submitted = sheetsOfApplication(applicationId).filter(({ status }) => status === "submitted");
  const { company, number, place, tied, percent, estimate, next } = row;
  return {
    call: ranking.call,
    ranked: ranking.rows.length,
    row: { company, number, place, tied, percent, estimate, crosses: next?.crosses ?? null },
    grey: row.grey,
    calibrated: ranking.calibration.calibrated,
    profile: profileOf(scoring, row, ranking, submitted, locale),
    sheets: submitted.map(({ assignmentId, evaluator, evaluatorId, weighted }) => ({
      assignmentId,
      evaluator,
      percent: percentOfMost(ofHalves(weighted!), mostWeightedPoints(scoring)),
      leniency: leniencyOf(ranking, evaluatorId),
    })),
  };
}

type Sheet = ReturnType<typeof sheetsOfApplication>[number];

/** By criterion: its mean, each evaluator's points, and the middle of all ranked applications. */
function profileOf(
  scoring: Scoring,
  { means, criteriaBelow }: PreparedRow,
  { usual }: PreparedRanking,
  submitted: Sheet[],
  locale: Locale,
) {
  const points = submitted.map(({ scores }) => pointsOf(scoring, scores!));
  return scoring.criteria.map((criterion) => ({
    id: criterion.id,
    title: inLanguage(criterion.title, locale),
    least: criterion.steps[0].points,
    most: mostPoints(criterion),
    threshold: criterion.threshold ?? null,
    below: criteriaBelow.includes(criterion.id),
    mean: means[criterion.id],
    usual: usual[criterion.id],
    given: points.map((one) => one[criterion.id]).filter((one) => one !== undefined),
  }));
}

function leniencyOf({ observed }: PreparedRanking, evaluatorId: string): number | null {
  return observed.evaluators.find((one) => one.evaluatorId === evaluatorId)?.leniency?.leniency ?? null;
}
