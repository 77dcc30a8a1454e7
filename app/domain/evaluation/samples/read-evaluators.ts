import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { evaluatorsAtSamples, sampleScoresOf } from "#db/queries/sample-figures.ts";
import { samplesOf } from "#db/queries/samples.ts";
import { pointsOf } from "../sheet.ts";
import { isSameDay } from "../remind.ts";
import { distanceOf } from "./distance.ts";
import { anchorOf } from "./sample.ts";

const onePage = 50;

/**
 * A page of evaluators who accepted, by name from after the one with the id `after`: how many samples each has submitted,
 * and how far their points lie from the programme's. `waiting`: only those who have samples left.
 */
export function viewEvaluatorsAtSamples(
  { callId }: ManagedCall,
  waiting: boolean,
  after: string | undefined,
  now: Date,
) {
  const last = after ? findEvaluator(callId, after) : undefined;
  const found = evaluatorsAtSamples(callId, waiting, last, onePage + 1);
  const page = found.slice(0, onePage);
  const { timeZone } = findCall(callId)!;
  const distances = distancesOf(
    callId,
    page.map(({ id }) => id),
  );
  const all = samplesOf(callId).length;
  return {
    next: found.length > onePage ? page.at(-1)!.id : undefined,
    rows: page.map(({ id, name, organisation, left, excusedAt, excuse, remindedAt }) => ({
      evaluatorId: id,
      ...{ name, organisation, excusedAt, excuse, remindedAt },
      done: all - left,
      all,
      remindedToday: remindedAt !== null && isSameDay(remindedAt, now, timeZone),
      distance: distances(id),
    })),
  };
}

/** Whom a manager is about to excuse, and whether there is anything to excuse them from; undefined when the call has none such. */
export function viewExcuse({ callId }: ManagedCall, evaluatorId: string) {
  const found = findEvaluator(callId, evaluatorId);
  if (!found) return;
  const shown = findCall(callId)!.samplesShownAt !== null;
  const { name, status, samplesExcusedAt } = found;
  return { name, possible: shown && status === "accepted" && samplesExcusedAt === null };
}

/** By evaluator: the distance over all criteria of all samples for which the programme has points. */
function distancesOf(callId: string, evaluatorIds: string[]) {
  const { scoring } = findCall(callId)!;
  const sheets = Map.groupBy(sampleScoresOf(evaluatorIds), ({ evaluatorId }) => evaluatorId);
  return (evaluatorId: string) =>
    distanceOf(
      (sheets.get(evaluatorId) ?? []).flatMap(({ scores, anchor }) =>
        Object.entries(pointsOf(scoring, scores)).flatMap(([criterionId, given]) => {
          const { points } = anchorOf(scoring, anchor, criterionId);
          return points === null ? [] : [{ given, anchor: points }];
        }),
      ),
    );
}
