import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { viewCriteria } from "#app/domain/calls/view-criteria.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { assignmentsOfEvaluator, findAssignment } from "#db/queries/assignment.ts";
import { shortlistFrozenAt } from "#db/queries/decisions.ts";
import { findAssignedApplication, findSheet } from "#db/queries/evaluation.ts";
import { neighboursOf } from "./neighbours.ts";
import { partsOf } from "./parts.ts";
import { emptySheet, isStep, missingIn, scoreOf, type Sheet } from "./sheet.ts";
import { fieldOf } from "./sheet-form.ts";

/** Whether the evaluator can still write on it. */
export type SheetState = "open" | "submitted" | "over";
type Found = NonNullable<ReturnType<typeof findAssignedApplication>>;

/**
 * What an evaluator works with: the application, only by answers that are for evaluators and without its owner, the own
 * sheet, and the way through the own list. Nobody else's sheet.
 */
export function viewAssigned(assigned: AssignedEvaluation, locale: Locale, now: Date) {
  const { found, sheet, state } = readAssigned(assigned, now);
  const { call } = found;
  const criteria = viewSheetCriteria(call.scoring, sheet, locale);
  const sections = showAnswers(found.form, found.answers, locale, "evaluators");
  return {
    application: {
      ...headOf(found),
      country: found.country && countryName(found.country, locale),
      topics: call.topics
        .filter(({ id }) => found.topics.includes(id))
        .map(({ label }) => inLanguage(label, locale)),
      parts: partsOf(sections, criteria),
    },
    sheet: { state, criteria, ...commentsOn(sheet), ...timesOf(sheet) },
    call: {
      slug: call.slug,
      title: inLanguage(call.texts.title, locale),
      timeZone: call.timeZone,
      dueAt: call.evaluationDueAt,
    },
    list: neighboursOf(assignmentsOfEvaluator(assigned.evaluatorId), assigned.assignmentId),
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
    ...commentsOn(sheet),
    missing: {
      points: criteria
        .filter(({ id }) => missing.points.includes(id))
        .map(({ id, title }) => ({ field: fieldOf("points", id), title })),
      overall: missing.overall,
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

function readAssigned(assigned: AssignedEvaluation, now: Date) {
  const found = findAssignedApplication(assigned.assignmentId)!;
  const begun = findSheet(assigned.assignmentId);
  const assignment = findAssignment(assigned.assignmentId)!;
  const over =
    found.call.resultsReleasedAt !== null ||
    isEvaluationOver(shortlistFrozenAt(assigned.callId), assignment, begun);
  return { found, sheet: begun ?? emptySheet(assigned, now), state: stateOf(begun, over) };
}

function stateOf(sheet: Sheet | undefined, over: boolean): SheetState {
  if (sheet?.status === "submitted") return "submitted";
  return over ? "over" : "open";
}

function headOf({ number, company, call }: Found) {
  return { number: applicationNumber(call.code, number), company };
}

/** The criteria with what the sheet says under each; points that are no step of the scale are none. */
export function viewSheetCriteria(scoring: Scoring, { scores }: Pick<Sheet, "scores">, locale: Locale) {
  return viewCriteria(scoring, locale).criteria.map((criterion, index) => {
    const { points, toApplicant, toManagers } = scoreOf(scores, criterion.id);
    return {
      ...criterion,
      weight: scoring.criteria[index].weight,
      points: isStep(scoring.criteria[index], points) ? points : null,
      toApplicant,
      toManagers,
    };
  });
}

function commentsOn({ overallToApplicant, overallToManagers }: Sheet) {
  return { overallToApplicant, overallToManagers };
}

function timesOf({ revision, savedAt, submittedAt, reopenedAt, reopenReason }: Sheet) {
  return { savedAt: revision > 0 ? savedAt : null, submittedAt, reopenedAt, reopenReason };
}
