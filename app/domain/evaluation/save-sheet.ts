import { canonicalJson } from "#app/domain/canonical.ts";
import { mayBeGiven, type Scoring } from "#app/domain/calls/scoring.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet, replaceSheet } from "#db/queries/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { emptySheet, scoreOf, type Sheet } from "./sheet.ts";
import { mostCharacters, type SheetChanges } from "./sheet-form.ts";

/**
 * Saves what the evaluator has so far, complete or not. Points that may not be given change nothing; texts are
 * kept as typed, but a comment of more than 5,000 characters is refused. Nothing is written when all is as it was.
 */
export function saveSheet(assigned: AssignedEvaluation, changes: SheetChanges, now: Date) {
  const { scoring } = findCall(assigned.callId)!;
  const before = findSheet(assigned.assignmentId) ?? emptySheet(assigned, now);
  const json = (changed: SheetChanges) => canonicalJson(written(scoring, before, changed));
  if (json(changes) === json({ scores: {} })) return;
  refuseUnless(longest(changes) <= mostCharacters, "comment-too-long", { most: mostCharacters });
  changeSheet(assigned, "sheet.saved", {}, now, (sheet) =>
    replaceSheet({
      ...sheet,
      ...written(scoring, sheet, changes),
      revision: sheet.revision + 1,
      savedAt: now,
    }),
  );
}

function written({ criteria, halfMarks }: Scoring, sheet: Sheet, { scores, ...overall }: SheetChanges) {
  const { overallToApplicant, overallToManagers } = { ...sheet, ...overall };
  const changed = criteria.map((criterion) => {
    const before = scoreOf(sheet.scores, criterion.id);
    const { points = null, ...comments } = scores[criterion.id] ?? {};
    return [
      criterion.id,
      { ...before, ...comments, points: mayBeGiven(criterion, points, halfMarks) ? points : before.points },
    ] as const;
  });
  return { scores: Object.fromEntries(changed), overallToApplicant, overallToManagers };
}

function longest({ scores, ...overall }: SheetChanges): number {
  const texts = [...Object.values(scores).flatMap(Object.values), ...Object.values(overall)];
  return Math.max(0, ...texts.map((text) => countCharacters(String(text))));
}
