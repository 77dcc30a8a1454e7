import { applicationNumber } from "#app/domain/applications/number.ts";
import type { Calibration } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import type { Ranking } from "#app/domain/ranking/current.ts";
import { evaluatorSpreads, usualSpread } from "#app/domain/ranking/evaluator-spread.ts";
import { type Agreement, agreementOf } from "#app/domain/ranking/agreement.ts";
import { contradictionsIn } from "#app/domain/ranking/contradictions.ts";
import { namesOfEvaluators } from "#db/queries/evaluators.ts";

export type Observed = ReturnType<typeof observed>;
export type ObservedEvaluator = Observed["evaluators"][number];

/** So many of the farthest sheets and clearest contradictions are shown; with more, something else is wrong. */
const mostShown = 100;

/**
 * What is remarkable about evaluators and sheets, for managers to look at: nothing of it changes a score. Percent points;
 * the farthest and the most contradictory first.
 */
export function observed(current: Ranking, calibration: Calibration) {
  const { sheets } = calibrationQuestion(current);
  const spreads = new Map(evaluatorSpreads(sheets).map((one) => [one.evaluatorId, one]));
  const leniencies = calibration.calibrated ? calibration.evaluators : [];
  const leniency = new Map(leniencies.map((one) => [one.evaluatorId, one]));
  const { farSheets } = calibration;
  const far = Map.groupBy(farSheets, ({ evaluatorId }) => evaluatorId);
  const assignments = assignmentsIn(current);
  const byEvaluator = Map.groupBy(sheets, ({ evaluatorId }) => evaluatorId);
  const names = namesOfEvaluators(current.call.id);
  const name = (evaluatorId: string) => names.get(evaluatorId) ?? "";
  const about = aboutApplications(current);
  return {
    usualSpread: usualSpread(sheets),
    evaluators: [...byEvaluator].map(([evaluatorId, own]) => ({
      evaluatorId,
      name: name(evaluatorId),
      sheets: own.length,
      mean: own.reduce((sum, { percent }) => sum + percent, 0) / own.length,
      leniency: leniency.get(evaluatorId) ?? null,
      spread: spreads.get(evaluatorId) ?? null,
      far: far.get(evaluatorId)?.length ?? 0,
    })),
    far: farSheets.slice(0, mostShown).map(({ evaluatorId, ...sheet }) => ({
      ...{ ...sheet, ...about(sheet.applicationId), evaluator: name(evaluatorId) },
      assignmentId: assignments({ ...sheet, evaluatorId }),
    })),
    agreement: shownPairs(agreementOf(sheets), byEvaluator.size).map((pair) => ({
      ...pair,
      names: [name(pair.one), name(pair.other)],
    })),
    contradictions: contradictionsIn(current)
      .slice(0, mostShown)
      .map(({ evaluatorId, ...said }) => ({
        ...{ ...said, ...about(said.applicationId), evaluator: name(evaluatorId) },
      })),
  };
}

/** With more evaluators nobody could read the matrix; then only who is widest apart on some applications is kept. */
export const mostInMatrix = 40;
const leastCommon = 3;

function shownPairs(pairs: Agreement[], evaluators: number) {
  if (evaluators <= mostInMatrix) return pairs;
  const known = pairs.filter(({ common }) => common >= leastCommon);
  return known.toSorted((a, b) => b.apart - a.apart).slice(0, mostShown);
}

function aboutApplications({ call, ranking }: Ranking) {
  const rows = new Map(ranking.map(({ applicationId, application }) => [applicationId, application]));
  return (applicationId: string) => {
    const { company, number } = rows.get(applicationId)!;
    return { company, number: applicationNumber(call.code, number) };
  };
}

function assignmentsIn({ ranking }: Ranking) {
  const key = (sheet: { applicationId: string; evaluatorId: string }) =>
    `${sheet.applicationId} ${sheet.evaluatorId}`;
  const ids = new Map(
    ranking.flatMap(({ sheets }) => sheets.map((sheet) => [key(sheet), sheet.assignmentId])),
  );
  return (sheet: { applicationId: string; evaluatorId: string }) => ids.get(key(sheet))!;
}
