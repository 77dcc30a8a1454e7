import { deadlineOf } from "#app/domain/calls/deadline.ts";
import { type Extension, onRecord, refuseUnfit } from "#app/domain/calls/extension.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { Refusal, refuseUnless } from "#app/domain/refusal.ts";
import { findApplication, updateApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertExtension } from "#db/queries/extensions.ts";
import { applicationNumber } from "./number.ts";
import { obstacleToExtending } from "./may-extend.ts";
import { tellTeams } from "./tell-extended.ts";

/**
 * A later deadline for one application of the call, with its reason; its team is told, the public only how many such
 * extensions there are. Also after the call has closed; refuses once its eligibility was decided (`eligibility-decided`),
 * evaluators were given applications of the call (`evaluation-started`) or the results are out, and what `refuseUnfit`
 * refuses.
 */
export function extendApplication(
  { callId, manager }: ManagedCall,
  applicationId: string,
  extension: Extension,
  now: Date,
) {
  const { code, timeZone } = findCall(callId)!;
  const { application } = findApplication(applicationId)!;
  const details = {
    number: applicationNumber(code, application.number),
    ...onRecord(extension, timeZone),
  };
  const entry = { by: manager, on: applicationId, callId, at: now, details };
  change({ action: "application.extended", ...entry }, () => {
    const { application, call } = findApplication(applicationId)!;
    const obstacle = obstacleToExtending(call, applicationId);
    if (obstacle) throw new Refusal(obstacle);
    refuseUnless(application.status !== "withdrawn", "withdrawn");
    const from = deadlineOf(call, application);
    refuseUnfit(extension, from, call, now);

    const { until, reason } = extension;
    updateApplication(applicationId, { extendedUntil: until });
    const id = crypto.randomUUID();
    insertExtension({ id, callId, applicationId, from, until, reason, at: now, by: manager.id });
    tellTeams(call, { ...extension, from }, now, applicationId);
  });
}
