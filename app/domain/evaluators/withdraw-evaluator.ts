import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { endPairs } from "#db/queries/assignment.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";
import { isEmailQueued } from "#db/queries/emails.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";
import { forgetProposalsOf } from "#db/queries/proposals.ts";
import { workOf } from "./own-work.ts";
import { tellSeatsOpen } from "./tell-seats-open.ts";

type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;

/**
 * Takes an invitation back, or lets somebody go who accepted: what was proposed for them is dropped, what they were given
 * closes, with begun score sheets kept for managers, and they and the other managers are told. Submitted sheets stay and
 * count. `reason`: for the record and the letter, may be empty. Refuses whoever declined or was let go meanwhile
 * (`changed-elsewhere`), and everybody once the results are out (`already-released`).
 */
export function withdrawEvaluator(
  { callId, manager }: ManagedCall,
  evaluatorId: string,
  why: string,
  now: Date,
) {
  const reason = why.trim();
  const name = findEvaluator(callId, evaluatorId)?.name ?? "";
  const entry = { action: "evaluator.withdrawn", by: manager, on: evaluatorId, callId, at: now } as const;
  change({ ...entry, details: { name, reason } }, () => {
    const evaluator = findEvaluator(callId, evaluatorId);
    const isStanding = evaluator?.status === "invited" || evaluator?.status === "accepted";
    refuseUnless(evaluator && isStanding, "changed-elsewhere");
    const { call, programme } = findCallWithProgramme(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    const { open: seats, idle, submitted } = workOf(callId, evaluatorId);
    forgetProposalsOf(evaluatorId);
    endPairs(
      [...seats, ...idle].map(({ id }) => id),
      "let-go",
      now,
      reason,
    );
    // Who accepts under another address later is the same person anew.
    const withdrawn = { status: "withdrawn", withdrawnAt: now, withdrawalReason: reason } as const;
    updateEvaluator(evaluatorId, { ...withdrawn, accountId: null });
    if (seats.length > 0)
      tellSeatsOpen(callId, { evaluatorId, name, how: "let-go", reason, seats }, now, manager.id);
    tell(evaluator, { call: call.texts.title, programme: programme.name, submitted, reason }, now);
  });
}

type Told = {
  call: Evaluator["confidentialityText"] & {};
  programme: Told["call"];
  submitted: number;
  reason: string;
};

/** Whoever was not written to yet need not hear of it. */
function tell(evaluator: Evaluator, { reason, submitted, ...told }: Told, now: Date) {
  const { id, callId, email, name, locale, status } = evaluator;
  if (status === "invited" && isEmailQueued("evaluator-invitation", id)) return;
  const props = {
    ...told,
    accepted: status === "accepted",
    submitted: submitted || undefined,
    reason: reason || undefined,
  };
  queueEmail("evaluator-withdrawn", { email, name, locale }, props, now, { callId, subjectId: id });
}
