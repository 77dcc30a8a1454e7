import { isSame } from "#app/domain/calls/lists.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { Discussant } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  findConsensusSheet,
  findDiscussion,
  replaceConsensusSheet,
  updateDiscussion,
} from "#db/queries/consensus.ts";
import { scoreOf } from "../sheet.ts";
import { mostCharacters, type SheetChanges } from "../sheet-form.ts";
import { changeDiscussion, type Discussed } from "./change-discussion.ts";
import { beginning, type ConsensusSheet } from "./sheet.ts";

type Typed = Pick<SheetChanges, "scores" | "overallToApplicant">;
type Page = { typed: Typed; revision: number };

/**
 * Saves what the rapporteur has so far, complete or not; a sheet that was put forward has to be put forward again.
 * `revision` is that of the sheet as the page showed it. Refuses anybody else (`not-rapporteur`), an older page
 * (`changed-elsewhere`) and a comment of more than 5,000 characters (`comment-too-long`); points that may not be given change
 * nothing.
 */
export function saveConsensus(discussant: Discussant, typed: Typed, revision: number, now: Date) {
  const comments = Object.values(typed.scores).map(({ toApplicant = "" }) => toApplicant);
  const longest = Math.max(...[...comments, typed.overallToApplicant ?? ""].map(countCharacters));
  refuseUnless(longest <= mostCharacters, "comment-too-long", { most: mostCharacters });
  const page = { typed, revision };
  if (isUnchanged(discussant, page)) return;
  changeDiscussion(discussant, "consensus.saved", {}, now, (discussed) => {
    const { discussion, call } = discussed;
    refuseUnless(discussion.rapporteur === discussant.assignmentId, "not-rapporteur");
    const before = sheetOf(discussed, now);
    refuseUnless(before.revision === revision, "changed-elsewhere");
    replaceConsensusSheet({ ...written(call.scoring, before, typed), revision: revision + 1, savedAt: now });
    updateDiscussion(discussion.id, { state: "open" });
  });
}

/** What stands there already is not saved again: nobody has to be asked again for it. */
function isUnchanged({ applicationId, callId }: Discussant, { typed, revision }: Page): boolean {
  const before = findConsensusSheet(findDiscussion(applicationId)!.id);
  return before?.revision === revision && isSame(written(findCall(callId)!.scoring, before, typed), before);
}

/** The sheet as it is, or as it begins. */
export function sheetOf({ discussion, call, participants }: Discussed, now: Date): ConsensusSheet {
  return findConsensusSheet(discussion.id) ?? beginning(discussion.id, call.scoring, participants, now);
}

function written({ criteria, halfMarks }: Scoring, before: ConsensusSheet, typed: Typed): ConsensusSheet {
  const scores = criteria.map((criterion) => {
    const { points = null, toApplicant } = typed.scores[criterion.id] ?? {};
    const score = scoreOf(before.scores, criterion.id);
    const given = mayBeGiven(criterion, points, halfMarks) ? { points } : {};
    return [criterion.id, { ...score, ...given, toApplicant: toApplicant ?? score.toApplicant }] as const;
  });
  const overallToApplicant = typed.overallToApplicant ?? before.overallToApplicant;
  return { ...before, scores: Object.fromEntries(scores), overallToApplicant };
}
