import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { isOpenFor } from "#app/domain/calls/deadline.ts";
import type { Sync } from "#app/domain/change.ts";
import type { OwnApplication, TeamRole } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { changeOwn } from "./change-own.ts";
import { notingRefusals } from "./refused-attempts.ts";
import { remediable, remedyKeepingOpen } from "./remedies/open.ts";

export type Draft = NonNullable<ReturnType<typeof findApplication>>;
type DraftAction = Extract<AuditAction, `application.${string}`>;
/** What the record says of an action; a function is asked inside the transaction, of the draft as it is before. */
type Details<Action extends AuditAction> = AuditActions[Action] | ((draft: Draft) => AuditActions[Action]);

/** What a request to remedy lets somebody do after the deadline. */
const toRemedy: DraftAction[] = [
  "application.saved",
  "application.file-added",
  "application.file-removed",
  "application.change-taken-back",
  "application.submitted",
];

/**
 * Everything that an applicant writes passes here, so that no command can forget the deadline: refuses what comes
 * before the call opens or after the last instant that counts, and to change a withdrawn application. After it, a
 * request to remedy lets in the answers that it names, until its own date (`remedy-over`). The managers see on their
 * desk what was refused.
 */
export function changeDraft<Action extends DraftAction, Result>(
  own: OwnApplication,
  action: Action,
  details: Details<Action>,
  now: Date,
  work: (draft: Draft, role: TeamRole) => Sync<Result>,
): Result {
  const { applicationId, callId, applicant } = own;
  let found: Draft | undefined;
  const read = () => (found ??= findApplication(applicationId)!);
  const told = typeof details === "function" ? () => details(read()) : details;
  return notingRefusals({ applicationId, callId, applicant, action, now }, () =>
    changeOwn(own, action, told, now, (role) => {
      const draft = read();
      if (action === "application.withdrawal-undone") refuseUnlessOpen(draft, now);
      else if (!toRemedy.includes(action) || !remedyKeepingOpen(draft, now))
        refuseUnlessChangeable(draft, now);
      return work(draft, role);
    }),
  );
}

/** The gate's rule, for what asks before it begins something long: whether an answer may change. */
export function refuseUnlessAnswerable(draft: Draft, questionIds: string[], now: Date) {
  if (remedyKeepingOpen(draft, now)) refuseUnasked(draft, questionIds, now);
  else refuseUnlessChangeable(draft, now);
}

/** While only a request to remedy keeps an application open, refuses all answers but those it asks for (`not-to-remedy`). */
export function refuseUnasked(draft: Draft, questionIds: string[], now: Date) {
  const remedy = remedyKeepingOpen(draft, now);
  if (!remedy) return;
  const asked = remediable(draft.form.definition, remedy.questions);
  refuseUnless(
    questionIds.every((id) => asked.has(id)),
    "not-to-remedy",
  );
}

function refuseUnlessChangeable(draft: Draft, now: Date) {
  refuseUnlessOpen(draft, now);
  refuseUnless(draft.application.status !== "withdrawn", "withdrawn");
}

function refuseUnlessOpen({ call, application, remedy }: Draft, now: Date) {
  refuseUnless(now >= call.opensAt, "call-not-open");
  refuseUnless(
    isOpenFor(call, application, now),
    remedy && now > remedy.until ? "remedy-over" : "call-closed",
  );
}
