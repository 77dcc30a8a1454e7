import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import { sheetsOfApplication } from "#db/queries/evaluation.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import type { Participant } from "./consensus/participants.ts";
import { percentSoFar } from "./percent.ts";
import { viewSheetCriteria } from "./sheet-criteria.ts";
import type { Sheet } from "./sheet.ts";
import { isUndoable } from "./undoable.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * The only place where evaluators get to see anything of each other: the others' submitted sheets on the application,
 * where the call shows them and the own one is submitted and can no longer be taken back. Private notes and confidence
 * are never among it, names only where the call names evaluators; otherwise the order tells nothing either.
 */
export function viewOthers(
  { assignmentId, applicationId }: AssignedEvaluation,
  { evaluation, scoring }: Pick<Call, "evaluation" | "scoring">,
  own: Pick<Sheet, "status" | "submittedAt">,
  locale: Locale,
  now: Date,
) {
  if (evaluation.others !== "after-own" || !isFinal(own, evaluation, now)) return [];
  return sheetsOfApplication(applicationId)
    .filter((sheet) => sheet.assignmentId !== assignmentId && sheet.status === "submitted")
    .sort((one, other) => (one.assignmentId < other.assignmentId ? -1 : 1))
    .map(({ evaluator, ...sheet }) => ({
      name: evaluation.named ? evaluator : null,
      ...withoutPrivate(sheet, scoring, locale),
    }));
}

/**
 * The sheets of those who discuss an application, for them and for managers: with a place that stays the same, and a name
 * only where the reader may know it. Private notes and confidence are never among it.
 */
export function viewDiscussedSheets(
  participants: readonly Participant[],
  { scoring }: Pick<Call, "scoring">,
  { named, you }: { named: boolean; you?: string },
  locale: Locale,
) {
  return participants.map(({ assignmentId, place, name, ...sheet }) => {
    const shown = withoutPrivate(sheet, scoring, locale);
    return {
      who: { place, name: named ? name : null },
      isYou: assignmentId === you,
      percent: percentSoFar(shown.criteria),
      ...shown,
    };
  });
}

type Written = { scores: Scores | null; overallToApplicant: string | null };

function withoutPrivate({ scores, overallToApplicant }: Written, scoring: Call["scoring"], locale: Locale) {
  return {
    overallToApplicant: overallToApplicant ?? "",
    criteria: viewSheetCriteria(scoring, { scores: scores! }, locale).map(
      ({ toManagers: _private, ...criterion }) => criterion,
    ),
  };
}

function isFinal(
  { status, submittedAt }: Pick<Sheet, "status" | "submittedAt">,
  evaluation: Call["evaluation"],
  now: Date,
): boolean {
  return status === "submitted" && !isUndoable(evaluation, submittedAt!, now);
}
