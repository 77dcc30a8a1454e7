import type { Answer, Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { latestPutAside, valuesSavedByPage } from "#db/queries/answer-revisions.ts";
import { answersOf, replaceAnswer, updateApplication } from "#db/queries/applications.ts";
import { findFormOf } from "#db/queries/form-versions.ts";
import { addToHistory, putAside } from "./add-to-history.ts";
import { changeDraft, type Draft, refuseUnasked } from "./change-draft.ts";
import { isChanged } from "./differences.ts";
import { answersIn, draftAnswers, isSameAnswer, listed } from "./draft.ts";
import { refuseLocked } from "./locked-sections.ts";
import { baseOf, judge, revisionIn, type Current, type Verdict } from "./merge.ts";

/** Where the texts of a save come from: on what each was based (`baseOf`), and the page on which they were typed. */
export type SavedFrom = { bases?: Record<string, string>; page?: string; turn?: number };

/** The same answer was changed elsewhere meanwhile: what stands there now, and who saved it when. */
export type Conflict = {
  questionId: string;
  theirs: Answer;
  by: string;
  /** The same person, in another window. */
  byYou: boolean;
  at: Date;
  /** What a text is based on that is chosen in sight of theirs. */
  base: string;
};

/** `bases` of the answers that now stand as they were sent. */
export type Saved = { bases: Record<string, string>; conflicts: Conflict[] };

type Judged = { questionId: string; typed: Answer; current?: Row; verdict: Verdict };
type Row = ReturnType<typeof answersOf>[number] & Current;

/**
 * Saves what somebody typed, valid or not; answers that are left out stay as they are. Files have commands of their
 * own. A text that is not based on what stands there now does not replace it: it comes back as a conflict and is put
 * aside in the history. Nothing is written, nor anything refused, when there is nothing new. Refuses answers of a section
 * that is still locked (`first-answers-missing`).
 */
export function saveAnswers(own: OwnApplication, typed: Answers, now: Date, from: SavedFrom = {}): Saved {
  const form = findFormOf(own.applicationId)!.definition;
  const judged = judgeAll(own, form, answersOf(own.applicationId), typed, from);
  const answers = judged.filter((one) => isNew(own, one)).length;
  if (answers === 0) return told(own, judged);
  const written = changeDraft(own, "application.saved", { answers }, now, (draft) =>
    write(own, draft, typed, from, now),
  );
  return told(own, written);
}

function judgeAll(
  own: OwnApplication,
  form: FormDefinition,
  rows: Row[],
  typed: Answers,
  from: SavedFrom,
): Judged[] {
  const current = new Map(rows.map((row) => [row.questionId, row]));
  return questionsOf(form)
    .filter(({ id, type }) => id in typed && type !== "file")
    .map(({ id }) => judgeOne(own, id, typed[id], current.get(id), from));
}

function judgeOne(
  own: OwnApplication,
  questionId: string,
  typed: Answer,
  current: Row | undefined,
  { bases = {}, page, turn = 0 }: SavedFrom,
): Judged {
  const base = bases[questionId];
  const storedBefore = () =>
    page !== undefined &&
    valuesSavedByPage(own.applicationId, questionId, page, revisionIn(base)).some(({ value }) =>
      isSameAnswer(value, typed),
    );
  const verdict = judge(current, typed, { by: own.applicant.id, base, page, turn }, storedBefore);
  return { questionId, typed, current, verdict };
}

/** A conflict that is asked about again brings nothing new. */
function isNew(
  { applicationId, applicant }: OwnApplication,
  { verdict, questionId, typed }: Judged,
): boolean {
  if (verdict !== "conflict") return verdict === "save";
  const last = latestPutAside(applicationId, questionId, applicant.id);
  return !last || !isSameAnswer(last.value, typed);
}

function write(own: OwnApplication, draft: Draft, typed: Answers, from: SavedFrom, now: Date): Judged[] {
  const form = draft.form.definition;
  const rows = answersOf(own.applicationId);
  const before = answersIn(rows);
  const judged = judgeAll(own, form, rows, typed, from);
  const saved = judged.filter(({ verdict }) => verdict === "save");
  const changed = Object.fromEntries(saved.map(({ questionId, typed }) => [questionId, typed]));
  refuseLocked(form, before, changed);
  if (saved.length > 0) writeAnswers(own, draft, changed, now, { ...from, before });
  const texts = saved.map(({ questionId, typed, current }) => ({
    questionId,
    value: typed,
    revision: (current?.revision ?? 0) + 1,
  }));
  addToHistory(own, texts, from.page, now);
  for (const one of judged)
    if (one.verdict === "conflict" && isNew(own, one))
      putAside(own, { questionId: one.questionId, value: one.typed }, from.page, now);
  return judged;
}

/**
 * Inside a change: the answers, and what lists show of them; `before`: all as they were, where they are at hand. Refuses what a
 * request to remedy does not ask for (`not-to-remedy`).
 */
export function writeAnswers(
  { applicationId, applicant }: OwnApplication,
  draft: Draft,
  changed: Answers,
  now: Date,
  { page, turn = 0, before = draftAnswers(applicationId) }: SavedFrom & { before?: Answers } = {},
) {
  refuseUnasked(draft, Object.keys(changed), now);
  const { application, form } = draft;
  const saved = { applicationId, savedAt: now, savedBy: applicant.id, page: page ?? null, turn };
  for (const [questionId, value] of Object.entries(changed)) replaceAnswer({ ...saved, questionId, value });
  updateApplication(applicationId, {
    savedAt: now,
    changedSinceSubmission: isChanged({ application, form }),
    ...(application.status === "draft" && listed(form.definition, { ...before, ...changed })),
  });
}

function told({ applicant }: OwnApplication, judged: Judged[]): Saved {
  const standing = judged.filter(({ verdict }) => verdict === "same" || verdict === "save");
  const conflicts = judged.filter(({ verdict }) => verdict === "conflict");
  return {
    bases: Object.fromEntries(standing.map((one) => [one.questionId, baseOf(standingNow(one))])),
    conflicts: conflicts.map(({ questionId, current }) => conflictWith(applicant.id, questionId, current)),
  };
}

function standingNow({ verdict, typed, current }: Judged) {
  return verdict === "same" ? current : { value: typed, revision: (current?.revision ?? 0) + 1 };
}

function conflictWith(accountId: string, questionId: string, current: Row | undefined): Conflict {
  const { savedBy, savedAt, value } = current!;
  return {
    questionId,
    theirs: value,
    by: findAccount(savedBy)?.name ?? "",
    byYou: savedBy === accountId,
    at: savedAt,
    base: baseOf(current),
  };
}
