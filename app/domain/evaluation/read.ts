import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { answersForEvaluators } from "#app/domain/applications/answers-for-evaluators.ts";
import { calledForEvaluators, listedForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { viewCriteria } from "#app/domain/calls/view-criteria.ts";
import type { AssignedEvaluation, EvaluatorsView } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { assignmentsOfEvaluator, findAssignment } from "#db/queries/assignment.ts";
import { isDiscussed } from "#db/queries/consensus.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { findApplicationToEvaluate, findAssignedApplication, findSheet } from "#db/queries/evaluation.ts";
import { basesOf } from "./merge-sheet.ts";
import { neighboursOf } from "./neighbours.ts";
import { viewOthers } from "./others.ts";
import { partsOf } from "./parts.ts";
import { emptySheet, missingIn, type Sheet } from "./sheet.ts";
import { viewSheetCriteria } from "./sheet-criteria.ts";
import { fieldOf } from "./sheet-form.ts";
import { finalBefore, isUndoable, undoableUntil } from "./undoable.ts";

/** Whether the evaluator can still write on it. */
export type SheetState = "open" | "submitted" | "over";
type Found = NonNullable<ReturnType<typeof findAssignedApplication>>;

/**
 * What an evaluator works with: the application as evaluators of the call may see it and without its owner, the own
 * sheet, the way through the own list, and of others' sheets what `viewOthers` lets through.
 */
export function viewAssigned(assigned: AssignedEvaluation, locale: Locale, now: Date) {
  const { found, sheet, state, over } = readAssigned(assigned, now);
  const { call } = found;
  return {
    application: applicationIn(found, locale),
    sheet: {
      state,
      criteria: viewSheetCriteria(call.scoring, sheet, locale),
      ...overallOf(sheet),
      ...timesOf(sheet),
      undo: undoOf(call, sheet, over, now),
      bases: basesOf(call.scoring, sheet),
    },
    others: viewOthers(assigned, call, sheet, locale, now),
    discussed: isDiscussed(assigned.assignmentId, finalBefore(now)),
    call: {
      slug: call.slug,
      title: inLanguage(call.texts.title, locale),
      timeZone: call.timeZone,
      dueAt: call.evaluationDueAt,
    },
    list: neighboursOf(assignmentsOfEvaluator(assigned.evaluatorId), assigned.assignmentId),
  };
}

/** The application alone, as everybody reads it who evaluates it; undefined while no version of it counts. */
export function viewForEvaluators({ applicationId }: EvaluatorsView, locale: Locale) {
  const found = findApplicationToEvaluate(applicationId);
  return found && applicationIn(found, locale);
}

function applicationIn(found: Found, locale: Locale) {
  const { call } = found;
  const sections = answersForEvaluators(found, locale);
  const { country, team: _, ...listed } = listedForEvaluators(call, locale)(found);
  return {
    ...listed,
    country: country && countryName(country, locale),
    anonymous: isAnonymous(call),
    parts: partsOf(sections, viewCriteria(call.scoring, locale).criteria),
  };
}

/** What an evaluator looks at before submitting: the sheet in short, and the fields that still need something. */
export function viewToSubmit(assigned: AssignedEvaluation, locale: Locale, now: Date) {
  const { found, sheet, state } = readAssigned(assigned, now);
  const criteria = viewSheetCriteria(found.call.scoring, sheet, locale);
  const missing = missingIn(found.call.scoring, sheet);
  return {
    ...headOf(found),
    state,
    criteria,
    ...overallOf(sheet),
    missing: {
      points: criteria
        .filter(({ id }) => missing.points.includes(id))
        .map(({ id, title }) => ({ field: fieldOf("points", id), title })),
      overall: missing.overall,
      confidence: missing.confidence,
    },
  };
}

/** Where to go after a sheet: the next one that is not submitted, if any, or the call's list. */
export function viewWayOn({ assignmentId, evaluatorId }: AssignedEvaluation) {
  const { call, number } = findAssignedApplication(assignmentId)!;
  const { nextUndoneId } = neighboursOf(assignmentsOfEvaluator(evaluatorId), assignmentId);
  return { callSlug: call.slug, number: applicationNumber(call.code, number), nextUndoneId };
}

/** What the page about a conflict of interest says of the application. */
export function viewToRecuse(assigned: AssignedEvaluation, now: Date) {
  const { found, state } = readAssigned(assigned, now);
  return { ...headOf(found), state };
}

/** What the page says that takes a submission back. */
export function viewToUndo(assigned: AssignedEvaluation, now: Date) {
  const { found, sheet, over } = readAssigned(assigned, now);
  return { ...headOf(found), timeZone: found.call.timeZone, undo: undoOf(found.call, sheet, over, now) };
}

function readAssigned(assigned: AssignedEvaluation, now: Date) {
  const found = findAssignedApplication(assigned.assignmentId)!;
  const begun = findSheet(assigned.assignmentId);
  const assignment = findAssignment(assigned.assignmentId)!;
  const over =
    found.call.resultsReleasedAt !== null ||
    isEvaluationOver(shortlistFrozenAt(assigned.callId), assignment, begun);
  return { found, sheet: begun ?? emptySheet(assigned, now), state: stateOf(begun, over), over };
}

/** Until when the evaluator can still take the submission back (null: as long as the evaluation lasts), if at all. */
function undoOf({ evaluation }: Found["call"], { submittedAt }: Sheet, over: boolean, now: Date) {
  if (!submittedAt || over || !isUndoable(evaluation, submittedAt, now)) return null;
  return { until: undoableUntil(evaluation, submittedAt) };
}

function stateOf(sheet: Sheet | undefined, over: boolean): SheetState {
  if (sheet?.status === "submitted") return "submitted";
  return over ? "over" : "open";
}

function headOf({ call, ...found }: Found) {
  return calledForEvaluators(call, found);
}

function overallOf({ overallToApplicant, overallToManagers, confidence }: Sheet) {
  return { overallToApplicant, overallToManagers, confidence };
}

function timesOf({ revision, savedAt, submittedAt, reopenedAt, reopenReason }: Sheet) {
  return { savedAt: revision > 0 ? savedAt : null, submittedAt, reopenedAt, reopenReason };
}
