import { addSample } from "#app/domain/evaluation/samples/save-sample.ts";
import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { setAnchor } from "#app/domain/evaluation/samples/set-anchor.ts";
import { showPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { submitSampleSheet } from "#app/domain/evaluation/samples/submit-sample-sheet.ts";
import { sampleEvaluation } from "#app/domain/permissions.ts";
import { criteria } from "../comments/comments.ts";
import { seeded } from "../random.ts";
import { type MadeUp, madeUpSamples } from "../samples.ts";
import type { PlantedCall } from "./calls.ts";
import type { PlantedEvaluator } from "./evaluators.ts";

const hour = 60 * 60 * 1000;

/** Prepared and not shown yet, in a call that is open. */
export function plantPreparedSample({ managed }: PlantedCall, now: Date) {
  prepare(managed, madeUpSamples[0], now);
}

/** Shown half a day after the applications were given out; all evaluators score them before they begin. */
export function plantSamples({ managed, sample }: PlantedCall, evaluators: PlantedEvaluator[]) {
  const at = new Date(sample.dates.closesAt.getTime() + 150 * hour);
  const ids = madeUpSamples.map((one, index) => prepare(managed, one, new Date(at.getTime() + index)));
  showPack(managed, new Date(at.getTime() + hour));
  evaluators.forEach((evaluator, place) =>
    ids.forEach((id, index) => score(evaluator, id, index, new Date(at.getTime() + (2 + place / 2) * hour))),
  );
}

function prepare(managed: PlantedCall["managed"], { title, answers, anchor }: MadeUp, now: Date): string {
  const id = addSample(managed, { title, answers }, now);
  const given = criteria.map((criterion) => {
    const [points, why] = anchor[criterion];
    return [criterion, { points, why }] as const;
  });
  setAnchor(managed, id, Object.fromEntries(given), now);
  return id;
}

/** Around what the programme would give, by each evaluator's leniency and by chance. */
function score({ sample, account }: PlantedEvaluator, id: string, index: number, now: Date) {
  const random = seeded(`sample ${index} ${sample.email}`);
  const leniency = 0.4 * seeded(`habits ${sample.email}`).normal();
  const scores = criteria.map((criterion) => {
    const [anchor] = madeUpSamples[index].anchor[criterion];
    const points = Math.min(5, Math.max(0, Math.round(anchor + leniency + 0.7 * random.normal())));
    return [criterion, { points }] as const;
  });
  const permit = sampleEvaluation(account, id)!;
  saveSampleSheet(permit, { scores: Object.fromEntries(scores) }, now);
  submitSampleSheet(permit, now);
}
