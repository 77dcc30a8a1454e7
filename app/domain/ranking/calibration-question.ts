import { sha256Of } from "#app/domain/canonical.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import type { Question } from "./calibrate.ts";
import type { Ranking } from "./current.ts";

/** What `calibrate` is asked about a ranking: its sheets, the first topic of each application, the places. */
export function calibrationQuestion({ call, ranking }: Ranking): Question {
  const most = mostWeightedPoints(call.scoring);
  const sheets = ranking.flatMap(({ sheets: own }) =>
    own.map(({ applicationId, evaluatorId, weighted }) => ({
      applicationId,
      evaluatorId,
      percent: (100 * weighted!) / most,
    })),
  );
  const topicOf = new Map(ranking.map(({ application: { id, topics } }) => [id, topics[0] ?? ""]));
  return { sheets, topicOf, places: call.places };
}

/** What tells a question from every other, in hexadecimal digits. */
export function questionKey({ topicOf, ...question }: Question): string {
  return sha256Of([question, [...(topicOf ?? [])]]);
}
