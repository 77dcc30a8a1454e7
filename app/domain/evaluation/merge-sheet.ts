import { baseOf, judge, type Verdict } from "#app/domain/applications/merge.ts";
import type { Saved, SavedFrom } from "#app/domain/applications/save-answers.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import type { Written } from "./sheet.ts";
import { changedFields, fieldsOf, type SheetChanges } from "./sheet-form.ts";

export type JudgedField = {
  name: string;
  typed: string;
  present: string;
  revision: number;
  verdict: Verdict;
};

/** Whether each changed field may take the place of what stands there, which another window of the evaluator may have written. */
export function judgeFields(
  { account }: { account: Account },
  scoring: Scoring,
  sheet: Written,
  changes: SheetChanges,
  { bases = {}, page, turn = 0 }: SavedFrom,
): JudgedField[] {
  const fields = fieldsOf(scoring, sheet);
  return Object.entries(changedFields(scoring, changes)).map(([name, typed]) => {
    const origin = sheet.fieldOrigins[name] ?? { revision: 0, page: null, turn: 0 };
    const present = { ...origin, value: fields[name], savedBy: account.id };
    const from = { by: account.id, base: bases[name], page, turn };
    const verdict = judge(present, typed, from, () => false);
    return { name, typed, present: fields[name], revision: origin.revision, verdict };
  });
}

/** On what the next text of each field is based. */
export function basesOf(scoring: Scoring, sheet: Written): Record<string, string> {
  const fields = Object.entries(fieldsOf(scoring, sheet));
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      baseOf({ value, revision: sheet.fieldOrigins[name]?.revision ?? 0 }),
    ]),
  );
}

/** What the page is told of judged fields: the bases of those that stand as sent, and what another window has changed. */
export function toldOf({ account }: { account: Account }, judged: JudgedField[], at: Date): Saved {
  const standing = judged.filter(({ verdict }) => verdict === "same" || verdict === "save");
  const conflicts = judged.filter(({ verdict }) => verdict === "conflict");
  return {
    bases: Object.fromEntries(standing.map((one) => [one.name, baseOf(standingNow(one))])),
    conflicts: conflicts.map(({ name, present, revision }) => ({
      questionId: name,
      theirs: present,
      by: account.name,
      byYou: true,
      at,
      base: baseOf({ value: present, revision }),
    })),
  };
}

function standingNow({ verdict, typed, present, revision }: JudgedField) {
  return verdict === "same" ? { value: present, revision } : { value: typed, revision: revision + 1 };
}
