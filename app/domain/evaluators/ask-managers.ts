import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { EvaluatorInCall, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { findRequest, insertRequest, updateRequest } from "#db/queries/invitations.ts";
import { managersOf } from "#db/queries/programmes.ts";

/**
 * An evaluator asks the managers to change what they cannot change themselves; the managers get a letter that says who
 * asks, not what for. Refuses an empty text (`reason-missing`).
 */
export function askManagers({ evaluatorId, callId, account }: EvaluatorInCall, text: string, now: Date) {
  const id = crypto.randomUUID();
  const { name } = findEvaluator(callId, evaluatorId)!;
  change({ action: "evaluator.asked", by: account, on: evaluatorId, callId, at: now }, () => {
    refuseUnless(text.trim(), "reason-missing");
    insertRequest({ id, evaluatorId, text: text.trim(), at: now });
    const call = findCall(callId)!;
    const link = `/manage/calls/${call.slug}/evaluators/${evaluatorId}`;
    for (const manager of managersOf(call.programmeId))
      queueEmail("evaluator-request", manager, { call: call.texts.title, from: name, link }, now, {
        callId,
        subjectId: evaluatorId,
      });
  });
}

/** A manager has done what was asked, or answered that it cannot be. Refused when another one did (`changed-elsewhere`). */
export function settleRequest({ callId, manager }: ManagedCall, requestId: string, now: Date) {
  const request = findRequest(callId, requestId);
  refuseUnless(request, "changed-elsewhere");
  const { evaluatorId } = request;
  const details = { name: findEvaluator(callId, evaluatorId)!.name };
  const entry = {
    action: "evaluator.request-settled",
    by: manager,
    on: evaluatorId,
    callId,
    at: now,
  } as const;
  change({ ...entry, details }, () => {
    refuseUnless(!findRequest(callId, requestId)!.settledAt, "changed-elsewhere");
    updateRequest(requestId, { settledAt: now, settledBy: manager.id });
  });
}
