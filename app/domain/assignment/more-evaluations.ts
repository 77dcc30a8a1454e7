import { z } from "zod";
import { mostWanted, wantedOf } from "#app/domain/applications/wanted.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { pairsOfApplications } from "#db/queries/assignment.ts";
import { forgetProposal } from "#db/queries/proposals.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEligibleApplication } from "#db/queries/routing.ts";

/** The chosen applications, by id. */
export const moreInput = z.object({ application: z.array(z.string()).min(1).max(500) });
export const fewerInput = z.object({ application: z.string() });

/**
 * One more evaluation for each of these applications: from now on each wants one evaluator more, whom a scenario or a repair
 * finds. All of them or none; refuses what is not evaluated (`changed-elsewhere`), more than twenty evaluators for one
 * (`too-many-evaluations`), and everything once the results are out (`already-released`).
 */
export function orderMoreEvaluations(managed: ManagedCall, applicationIds: readonly string[], now: Date) {
  const { callId, manager } = managed;
  const ids = new Set(applicationIds);
  const entry = { by: manager, on: callId, callId, at: now, details: { count: ids.size } };
  change({ action: "evaluations.ordered", ...entry }, () => {
    refuseUnless(ids.size > 0, "changed-elsewhere");
    for (const id of ids) orderOne(managed, id, now);
  });
}

function orderOne({ callId, manager }: ManagedCall, id: string, now: Date) {
  const { company, extra, wanted } = wantingIn(callId, id);
  const entry = { by: manager, on: id, callId, at: now, details: { company, wanted: wanted + 1 } };
  change({ action: "evaluation.ordered", ...entry }, () => {
    refuseUnless(wanted < mostWanted, "too-many-evaluations", { company, most: mostWanted });
    updateApplication(id, { extraEvaluations: extra + 1 });
  });
}

/**
 * Takes back one evaluation that was ordered, while no evaluator knows of it: somebody who was only proposed for it
 * leaves the proposal. Refuses when all the others were published (`evaluation-given`), when none was ordered
 * (`changed-elsewhere`), and once the results are out (`already-released`).
 */
export function takeBackEvaluation({ callId, manager }: ManagedCall, id: string, now: Date) {
  const { company, extra, wanted } = wantingIn(callId, id);
  const entry = { by: manager, on: id, callId, at: now, details: { company, wanted: wanted - 1 } };
  change({ action: "evaluation.taken-back", ...entry }, () => {
    refuseUnless(extra > 0, "changed-elsewhere");
    const pairs = pairsOfApplications([id]);
    const published = pairs.filter(({ status }) => status === "assigned").length;
    refuseUnless(published < wanted, "evaluation-given", { company });
    updateApplication(id, { extraEvaluations: extra - 1 });
    if (pairs.length >= wanted) forgetProposal(leastSuited(pairs));
  });
}

/** Of those who do not know of it. */
function leastSuited(pairs: ReturnType<typeof pairsOfApplications>): string {
  const proposed = pairs.filter(({ status }) => status === "proposed");
  return proposed.toSorted((one, other) => one.suitability - other.suitability)[0].id;
}

function wantingIn(callId: string, id: string) {
  const call = findCall(callId)!;
  refuseUnless(!call.resultsReleasedAt, "already-released");
  const application = findEligibleApplication(callId, id);
  refuseUnless(application, "changed-elsewhere");
  return { ...application, wanted: wantedOf(call.evaluatorsPerApplication, application) };
}
