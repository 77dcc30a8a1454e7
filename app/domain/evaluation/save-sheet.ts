import type { Saved, SavedFrom } from "#app/domain/applications/save-answers.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet, replaceSheet } from "#db/queries/evaluation.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { type JudgedField, judgeFields, toldOf } from "./merge-sheet.ts";
import { emptySheet, scoreOf, type Sheet } from "./sheet.ts";
import { mostCharacters, readSheet, type SheetChanges } from "./sheet-form.ts";

/**
 * Saves what the evaluator has so far, complete or not. Points that may not be given change nothing; texts are
 * kept as typed, but a comment of more than 5,000 characters is refused. What another window of the evaluator wrote
 * since the text was begun is not replaced: it comes back as a conflict. Nothing is written when all is as it was.
 */
export function saveSheet(
  assigned: AssignedEvaluation,
  changes: SheetChanges,
  now: Date,
  from: SavedFrom = {},
): Saved {
  const { scoring } = findCall(assigned.callId)!;
  const judgedIn = (sheet: Sheet) => judgeFields(assigned, scoring, sheet, changes, from);
  const before = findSheet(assigned.assignmentId) ?? emptySheet(assigned, now);
  const judged = judgedIn(before);
  if (judged.some(({ verdict }) => verdict === "save")) {
    refuseUnless(longest(judged) <= mostCharacters, "comment-too-long", { most: mostCharacters });
    changeSheet(assigned, "sheet.saved", {}, now, (sheet) =>
      replaceSheet({ ...written(scoring, sheet, judgedIn(sheet), from), savedAt: now }),
    );
  }
  return toldOf(assigned, judged, before.savedAt);
}

function longest(judged: JudgedField[]): number {
  return Math.max(...judged.map(({ typed }) => countCharacters(typed)));
}

function written(scoring: Scoring, sheet: Sheet, judged: JudgedField[], from: SavedFrom): Sheet {
  const { page = null, turn = 0 } = from;
  const saved = judged.filter(({ verdict }) => verdict === "save");
  const { scores, ...overall } = readSheet(saved.map(({ name, typed }) => [name, typed]));
  const origins = saved.map(({ name, revision }) => [name, { revision: revision + 1, page, turn }] as const);
  return {
    ...sheet,
    ...overall,
    scores: withChanges(scoring, sheet.scores, scores),
    fieldOrigins: { ...sheet.fieldOrigins, ...Object.fromEntries(origins) },
    revision: sheet.revision + 1,
  };
}

function withChanges({ criteria }: Scoring, before: Scores, changes: SheetChanges["scores"]): Scores {
  return Object.fromEntries(criteria.map(({ id }) => [id, { ...scoreOf(before, id), ...changes[id] }]));
}
