import { createHash } from "node:crypto";
import { compute } from "#app/background/compute.server.ts";
import type { Calibration, Question } from "#app/domain/ranking/calibrate.ts";

const most = 20;
const kept = new Map<string, Promise<Calibration>>();

/** The calibration of a ranking, computed once for the same sheets: every visit of the page asks for it. */
export function calibrationOf(question: Question): Promise<Calibration> {
  const key = keyOf(question);
  const answer = kept.get(key) ?? compute("calibrate", question);
  kept.delete(key);
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
  return answer;
}

function keyOf({ topicOf, ...question }: Question): string {
  return createHash("sha256")
    .update(JSON.stringify([question, [...(topicOf ?? [])]]))
    .digest("hex");
}
