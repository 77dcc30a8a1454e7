import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { findConsensusSheet } from "#db/queries/consensus.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import { missingIn, pointsOf, scoreOf } from "../sheet.ts";

export type ConsensusSheet = NonNullable<ReturnType<typeof findConsensusSheet>>;

/** A consensus sheet as it begins: points on which all agree already, no words. */
export function beginning(
  discussionId: string,
  scoring: Scoring,
  sheets: readonly { scores: Scores | null }[],
  now: Date,
): ConsensusSheet {
  const given = sheets.map(({ scores }) => pointsOf(scoring, scores ?? {}));
  const agreed = ({ id }: { id: string }) => {
    const [first] = given;
    return first && given.every((points) => points[id] === first[id]) ? first[id] : null;
  };
  const scores = scoring.criteria.map((criterion) => {
    const score = { ...scoreOf({}, criterion.id), points: agreed(criterion) };
    return [criterion.id, score] as const;
  });
  return {
    discussionId,
    scores: Object.fromEntries(scores),
    overallToApplicant: "",
    revision: 0,
    savedAt: now,
  };
}

/** What it needs before it can be put forward: points for criteria, by id, and the overall comment to the applicant. */
export function missingInConsensus(scoring: Scoring, sheet: ConsensusSheet) {
  const { points, overall } = missingIn(scoring, { ...sheet, confidence: "medium" });
  return { points, overall };
}
