import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { isOpenFor } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { type OwnApplication, roleNow } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { notingRefusals } from "./refused-attempts.ts";

export type Draft = NonNullable<ReturnType<typeof findApplication>>;
type DraftAction = Extract<AuditAction, `application.${string}`>;
type Sync<Result> = Result extends PromiseLike<unknown> ? never : Result;

/**
 * Everything that an applicant writes passes here, so that no command can forget the deadline: refuses what comes
 * before the call opens or after the last instant that counts, to change a withdrawn application, and whoever was taken
 * out of the team while the request was on its way. The managers see on their desk what was refused.
 */
export function changeDraft<Action extends DraftAction, Result>(
  own: OwnApplication,
  action: Action,
  details: AuditActions[Action],
  now: Date,
  work: (draft: Draft) => Sync<Result>,
): Result {
  const { applicationId, callId, applicant } = own;
  const entry = { action, by: applicant, on: applicationId, callId, at: now, details };
  return notingRefusals({ applicationId, callId, applicant, action, now }, () =>
    change<AuditAction, Result>(entry, () => {
      const draft = findApplication(applicationId)!;
      refuseUnless(roleNow(own), "changed-elsewhere");
      if (action === "application.withdrawal-undone") refuseUnlessOpen(draft, now);
      else refuseUnlessChangeable(draft, now);
      return work(draft);
    }),
  );
}

/** The gate's rule, for what asks before it begins something long. */
export function refuseUnlessChangeable(draft: Draft, now: Date) {
  refuseUnlessOpen(draft, now);
  refuseUnless(draft.application.status !== "withdrawn", "withdrawn");
}

function refuseUnlessOpen({ call, application }: Draft, now: Date) {
  refuseUnless(now >= call.opensAt, "call-not-open");
  refuseUnless(isOpenFor(call, application, now), "call-closed");
}
