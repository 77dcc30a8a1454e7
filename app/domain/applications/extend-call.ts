import { changesBetween } from "#app/domain/calls/changes.ts";
import { type Extension, extensionLine, onRecord, refuseUnfit } from "#app/domain/calls/extension.ts";
import { recordCallChanges } from "#app/domain/calls/record-changes.ts";
import { laterDatesShifted } from "#app/domain/calls/later-dates.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { insertExtension } from "#db/queries/extensions.ts";
import { obstacleToExtending } from "./may-extend.ts";
import { tellFollowers, tellTeams } from "./tell-extended.ts";

/**
 * A later deadline for everybody, with its public reason, in one act: the new deadline, a public line, a mail to every
 * team that applies and to those who follow the call. With `moveLater` the end of evaluation, the results and the answers
 * move as far. Also after the call has closed; refuses once eligibility was decided (`eligibility-decided`), evaluators
 * were given applications (`evaluation-started`) or the results are out, and what `refuseUnfit` refuses.
 */
export function extendCall(
  { callId, manager }: ManagedCall,
  { moveLater = false, ...extension }: Extension & { moveLater?: boolean },
  now: Date,
) {
  const { timeZone } = findCall(callId)!;
  const details = onRecord(extension, timeZone);
  change({ action: "call.extended", by: manager, on: callId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    const obstacle = obstacleToExtending(call);
    if (obstacle) throw new Refusal(obstacle);
    const later = moveLater ? laterDatesShifted(call, extension.until) : {};
    refuseUnfit(extension, call.closesAt, { ...call, ...later }, now);

    const { until, reason } = extension;
    updateCall(callId, { closesAt: until, ...later });
    const row = { id: crypto.randomUUID(), from: call.closesAt, until, reason, at: now, by: manager.id };
    insertExtension({ ...row, callId });
    const moved = changesBetween(call, { ...call, ...later });
    recordCallChanges(callId, [extensionLine(call, extension), ...moved], now);
    const given = { ...extension, from: call.closesAt };
    tellFollowers(call, given, now, tellTeams(call, given, now));
  });
}
