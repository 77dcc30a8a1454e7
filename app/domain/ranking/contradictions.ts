import type { Criterion } from "#app/domain/calls/scoring.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import { judgements, type Judgement } from "./judging-words.ts";
import type { Ranking } from "./current.ts";

/** A comment that praises what got few points, or blames what got many; `word` as it stands in the comment. */
export type Contradiction = {
  assignmentId: string;
  applicationId: string;
  evaluatorId: string;
  criterionId: string;
  points: number;
  most: number;
  word: string;
  judgement: Judgement;
};

/** Share of the scale up to which praise, and from which blame, looks like a mistake. */
const [few, many] = [0.2, 0.8];

/**
 * Comments that say the opposite of their points, the widest apart first. A hint and no more: words are looked for, not what
 * is meant, so one that is denied, or that stands in a comment with praise and blame, does not count.
 */
export function contradictionsIn({ call, ranking }: Pick<Ranking, "call" | "ranking">): Contradiction[] {
  const found = ranking.flatMap(({ sheets }) =>
    sheets.flatMap((sheet) =>
      call.scoring.criteria.flatMap((criterion) => {
        const score = sheet.scores[criterion.id];
        const said = score && contradicted(criterion, score);
        const { assignmentId, applicationId, evaluatorId } = sheet;
        return said ? [{ assignmentId, applicationId, evaluatorId, criterionId: criterion.id, ...said }] : [];
      }),
    ),
  );
  return found.sort((a, b) => distance(b) - distance(a));
}

type Score = { points: number | null; toApplicant: string; toManagers: string };

function contradicted(criterion: Criterion, { points, toApplicant, toManagers }: Score) {
  if (points === null) return;
  const [least, most] = [criterion.steps[0].points, mostPoints(criterion)];
  const share = (points - least) / (most - least);
  if (share > few && share < many) return;
  const [judgement, ...others] = judgements(`${toApplicant}\n${toManagers}`);
  if (!judgement || others.some((other) => other.judgement !== judgement.judgement)) return;
  const isOpposite = judgement.judgement === "praise" ? share <= few : share >= many;
  return isOpposite ? { points, most, ...judgement } : undefined;
}

function distance({ points, most, judgement }: Contradiction) {
  return judgement === "praise" ? 1 - points / most : points / most;
}
