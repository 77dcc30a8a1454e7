import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { isAnySheetBegun } from "#db/queries/samples.ts";

type PackAction = "sample.saved" | "sample.anchored" | "sample.removed" | "samples.shown";
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that managers change of a call's samples passes here: not once a real sheet was begun (`samples-closed`),
 * since some would then judge by other measures than others, and not while evaluators have them (`samples-shown`).
 */
export function changePack<Action extends PackAction>(
  { callId, manager }: ManagedCall,
  action: Action,
  details: AuditActions[Action] | (() => AuditActions[Action]),
  now: Date,
  work: (call: Call) => void,
) {
  const entry = { action, by: manager, on: callId, callId, at: now, details };
  change<AuditAction, void>(entry as never, () => {
    const call = findCall(callId)!;
    refuseUnless(!isAnySheetBegun(callId), "samples-closed");
    refuseUnless(!call.samplesShownAt, "samples-shown");
    work(call);
  });
}
