import type { SavedFrom } from "#app/domain/applications/save-answers.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import type { JudgedField } from "./merge-sheet.ts";
import { scoreOf, type Written } from "./sheet.ts";
import { mostCharacters, readSheet, type SheetChanges } from "./sheet-form.ts";

/** Refuses a comment of more than 5,000 characters (`comment-too-long`). */
export function refuseTooLong(judged: JudgedField[]) {
  const longest = Math.max(...judged.map(({ typed }) => countCharacters(typed)));
  refuseUnless(longest <= mostCharacters, "comment-too-long", { most: mostCharacters });
}

/** A sheet with those fields in it that may take the place of what stands there. */
export function withFields<Sheet extends Written>(
  sheet: Sheet,
  scoring: Scoring,
  judged: JudgedField[],
  { page = null, turn = 0 }: Pick<SavedFrom, "turn"> & { page?: string | null },
  now: Date,
): Sheet {
  const saved = judged.filter(({ verdict }) => verdict === "save");
  const { scores, ...overall } = readSheet(saved.map(({ name, typed }) => [name, typed]));
  const origins = saved.map(({ name, revision }) => [name, { revision: revision + 1, page, turn }] as const);
  return {
    ...sheet,
    ...overall,
    scores: withChanges(scoring, sheet.scores, scores),
    fieldOrigins: { ...sheet.fieldOrigins, ...Object.fromEntries(origins) },
    revision: sheet.revision + 1,
    savedAt: now,
  };
}

function withChanges({ criteria }: Scoring, before: Scores, changes: SheetChanges["scores"]): Scores {
  return Object.fromEntries(criteria.map(({ id }) => [id, { ...scoreOf(before, id), ...changes[id] }]));
}
