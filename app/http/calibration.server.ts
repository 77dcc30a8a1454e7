import { compute } from "#app/background/compute.server.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import type { Calibration, Question } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion, questionKey } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";

const most = 20;
const kept = new Map<string, Promise<Calibration>>();

/** The calibration of a ranking, computed once for the same sheets: every visit of the page asks for it. */
export function calibrationOf(question: Question): Promise<Calibration> {
  const key = questionKey(question);
  const answer = kept.get(key) ?? compute("calibrate", question);
  kept.delete(key);
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
  return answer;
}

/** The calibration of a call whose places go by it; nobody else has to wait for one. */
export async function decidingCalibration({
  callId,
}: Pick<ManagedCall, "callId">): Promise<KnownCalibration | undefined> {
  const current = currentRanking(callId);
  if (current.call.scoring.ranksBy !== "calibrated") return;
  const question = calibrationQuestion(current);
  return { key: questionKey(question), calibration: await calibrationOf(question) };
}
