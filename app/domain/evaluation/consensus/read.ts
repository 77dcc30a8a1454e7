import { calledForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import type { Discussant, EvaluatorInCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { answersIn, discussionsOfEvaluator, findDiscussion } from "#db/queries/consensus.ts";
import { viewSheetCriteria } from "../sheet-criteria.ts";
import { fieldOf } from "../sheet-form.ts";
import { finalBefore } from "../undoable.ts";
import { answerTo, lastAnswers } from "./answers.ts";
import { type Discussed, isGoingOn, isOver } from "./change-discussion.ts";
import { participantsIn } from "./participants.ts";
import { sheetOf } from "./save-consensus.ts";
import { missingInConsensus } from "./sheet.ts";
import { viewConsensusSheet, viewDiscussed } from "./view.ts";

/** A discussion as one of its evaluators reads it: names only where the call names evaluators, and no minority view but the own. */
export function viewDiscussion(discussant: Discussant, locale: Locale, now: Date) {
  const discussed = readDiscussed(discussant, now);
  const { discussion, call } = discussed;
  const reader = { named: call.evaluation.named, you: discussant.assignmentId };
  return {
    ...headOf(discussed),
    ...viewDiscussed(discussed, reader, locale),
    isRapporteur: discussion.rapporteur === discussant.assignmentId,
    ownAnswer: ownAnswerIn(discussed, discussant),
  };
}

/** The consensus sheet to write; undefined for whoever is not its rapporteur, and once nothing can be written. */
export function viewToWrite(discussant: Discussant, locale: Locale, now: Date) {
  const discussed = readDiscussed(discussant, now);
  const { discussion, call } = discussed;
  if (discussion.rapporteur !== discussant.assignmentId || !isWritable(discussed)) return;
  const sheet = sheetOf(discussed, now);
  return {
    ...headOf(discussed),
    state: discussion.state,
    timeZone: call.timeZone,
    savedAt: sheet.revision > 0 ? sheet.savedAt : null,
    revision: sheet.revision,
    criteria: viewSheetCriteria(call.scoring, sheet, locale),
    overallToApplicant: sheet.overallToApplicant,
    given: viewDiscussed(discussed, { named: call.evaluation.named, you: discussant.assignmentId }, locale),
  };
}

/** What the rapporteur looks at before putting it forward, and the fields that still need something. */
export function viewToPutForward(discussant: Discussant, locale: Locale, now: Date) {
  const discussed = readDiscussed(discussant, now);
  const { discussion, call, participants } = discussed;
  if (discussion.rapporteur !== discussant.assignmentId || !isWritable(discussed)) return;
  const sheet = sheetOf(discussed, now);
  const missing = missingInConsensus(call.scoring, sheet);
  const shown = viewConsensusSheet(sheet, call, locale);
  return {
    ...headOf(discussed),
    ...shown,
    state: discussion.state,
    others: participants.length - 1,
    missing: {
      points: shown.criteria
        .filter(({ id }) => missing.points.includes(id))
        .map(({ id, title }) => ({ field: fieldOf("points", id), title })),
      overall: missing.overall,
    },
  };
}

/** The consensus sheet, while it is put forward, with the own answer; undefined for its rapporteur and once it ended. */
export function viewToAnswer(discussant: Discussant, locale: Locale, now: Date) {
  const discussed = readDiscussed(discussant, now);
  const { discussion, call } = discussed;
  if (!isWritable(discussed) || discussion.rapporteur === discussant.assignmentId) return;
  const isAsked = discussion.state === "put-forward";
  return {
    ...headOf(discussed),
    version: discussion.version,
    consensus: isAsked ? viewConsensusSheet(sheetOf(discussed, now), call, locale) : null,
    ownAnswer: ownAnswerIn(discussed, discussant),
  };
}

/** The discussions of an evaluator, those that go on first, and of each whether something waits for them. */
export function viewOwnDiscussions({ evaluatorId, callId }: EvaluatorInCall, now: Date) {
  const call = findCall(callId)!;
  const rows = discussionsOfEvaluator(evaluatorId).filter(
    ({ submittedAt }) => submittedAt! < finalBefore(now),
  );
  const answers = Map.groupBy(answersIn(rows.map(({ id }) => id)), ({ discussionId }) => discussionId);
  return rows.map((row) => {
    const own = lastAnswers(answers.get(row.id) ?? []).get(row.assignmentId);
    const isAsked = row.state === "put-forward" && row.rapporteur !== row.assignmentId;
    const writes = row.state === "open" && row.rapporteur === row.assignmentId;
    const waits = writes || (isAsked && answerTo(row.version, own) === "waiting");
    return {
      assignmentId: row.assignmentId,
      ...calledForEvaluators(call, row),
      state: waits ? (writes ? ("write" as const) : ("answer" as const)) : row.state,
    };
  });
}

function readDiscussed({ applicationId, callId }: Discussant, now: Date): Discussed {
  const discussion = findDiscussion(applicationId)!;
  return {
    discussion,
    call: findCall(callId)!,
    application: findApplication(applicationId)!.application,
    participants: participantsIn(discussion, now),
  };
}

function isWritable(discussed: Discussed): boolean {
  return isGoingOn(discussed.discussion) && !isOver(discussed);
}

function headOf({ application, call }: Discussed) {
  return calledForEvaluators(call, application);
}

function ownAnswerIn({ discussion: { id, version } }: Discussed, { assignmentId }: Discussant) {
  const own = lastAnswers(answersIn([id])).get(assignmentId);
  return { state: answerTo(version, own), text: own?.text ?? "" };
}
