import { z } from "zod";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { deleteObjection, insertObjection, objectionsOf } from "#db/queries/ties.ts";
import { changeOwn } from "./change-own.ts";
import { forgetObjection } from "./forget-objection.ts";

/** So many are taken: nobody can keep half of the evaluators away by naming them. */
export const mostObjections = 15;

/** Whom an applicant names, as a form sends it. */
export const objectionInput = z.object({
  kind: z.enum(["person", "organisation"]),
  name: z.string().trim().min(2).max(200),
  email: z.union([z.literal(""), z.email().max(254)]).default(""),
  reason: z.string().trim().min(1).max(500),
});
export type ObjectionInput = z.output<typeof objectionInput>;

/**
 * Somebody of the team says who should not evaluate the application, and why; managers alone see it. Also after the
 * deadline, until the results are out (`results-out`); refuses a withdrawn application (`withdrawn`) and too many
 * (`too-many-objections`).
 */
export function addObjection(own: OwnApplication, input: ObjectionInput, now: Date) {
  const { applicationId, callId, applicant } = own;
  changeObjections(own, "application.objection-added", now, () => {
    const count = objectionsOf(applicationId).length;
    refuseUnless(count < mostObjections, "too-many-objections", { most: mostObjections });
    insertObjection({ id: crypto.randomUUID(), applicationId, ...input, at: now, by: applicant.id });
    findConflictsOf(callId, now, { applicationId });
  });
}

/**
 * What was named is taken back, and what was found by it alone, unless a manager decided or a published pair waits.
 * Refuses one that is not there (`changed-elsewhere`).
 */
export function removeObjection(own: OwnApplication, objectionId: string, now: Date) {
  const { applicationId } = own;
  changeObjections(own, "application.objection-removed", now, () => {
    const objection = objectionsOf(applicationId).find(({ id }) => id === objectionId);
    refuseUnless(objection, "changed-elsewhere");
    deleteObjection(objectionId);
    forgetObjection(own, objection, now);
    findConflictsOf(own.callId, now, { applicationId });
  });
}

function changeObjections(
  own: OwnApplication,
  action: "application.objection-added" | "application.objection-removed",
  now: Date,
  work: () => void,
) {
  changeOwn(own, action, {}, now, () => {
    const { application, call } = findApplication(own.applicationId)!;
    refuseUnless(application.status !== "withdrawn", "withdrawn");
    refuseUnless(!call.resultsReleasedAt, "results-out");
    work();
  });
}

/** What the team named, and whether it can be changed. */
export function viewObjections({ applicationId }: OwnApplication) {
  const { application, call } = findApplication(applicationId)!;
  return {
    open: application.status !== "withdrawn" && !call.resultsReleasedAt,
    meaning: call.applicantConflicts,
    full: objectionsOf(applicationId).length >= mostObjections,
    objections: objectionsOf(applicationId).map(({ id, kind, name, email, reason }) => ({
      ...{ id, kind, name, email, reason },
    })),
  };
}
