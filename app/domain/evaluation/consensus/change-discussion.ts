import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { Discussant, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDiscussion, updateDiscussion } from "#db/queries/consensus.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { allSeats, type Participant, participantsIn } from "./participants.ts";

export type Discussion = NonNullable<ReturnType<typeof findDiscussion>>;
type Call = NonNullable<ReturnType<typeof findCall>>;
type Application = NonNullable<ReturnType<typeof findApplication>>["application"];

export type Discussed = {
  discussion: Discussion;
  call: Call;
  application: Application;
  participants: Participant[];
};

type DiscussantAction =
  | "discussion.written"
  | "consensus.saved"
  | "consensus.put-forward"
  | "consensus.agreed"
  | "consensus.minority";
type ManagerAction =
  | "discussion.written"
  | "discussion.opened"
  | "discussion.left"
  | "discussion.closed"
  | "discussion.reopened"
  | "rapporteur.replaced";

/**
 * Everything that evaluators write in a discussion passes here: it goes on, the evaluation is not over, and they still take
 * part, with a final sheet and without a conflict. Whoever takes part by then has the place that others know them by.
 */
export function changeDiscussion<Action extends DiscussantAction>(
  { applicationId, assignmentId, callId, account }: Discussant,
  action: Action,
  details: AuditActions[Action],
  now: Date,
  work: (discussed: Discussed) => void,
) {
  const entry = { action, by: account, on: applicationId, callId, at: now, details };
  change<AuditAction, void>(entry, () => {
    const discussed = discussedIn(callId, applicationId, now);
    const { discussion, participants } = discussed;
    refuseUnless(isGoingOn(discussion), "discussion-ended");
    refuseUnless(!isOver(discussed), "evaluation-not-open");
    refuseUnless(
      participants.some((one) => one.assignmentId === assignmentId),
      "changed-elsewhere",
    );
    updateDiscussion(discussion.id, { seats: allSeats(discussion.seats, participants) });
    work(discussed);
  });
}

/** The same for managers, who change nothing once letters with the results go out. */
export function manageDiscussion<Action extends ManagerAction>(
  { callId, manager }: ManagedCall,
  applicationId: string,
  action: Action,
  details: (application: Application) => AuditActions[Action],
  now: Date,
  work: (discussed: Discussed) => void,
) {
  const found = findApplication(applicationId)?.application;
  refuseUnless(found?.callId === callId, "changed-elsewhere");
  const entry = { action, by: manager, on: applicationId, callId, at: now, details: details(found) };
  change<AuditAction, void>(entry, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    work(discussedIn(callId, applicationId, now));
  });
}

function discussedIn(callId: string, applicationId: string, now: Date): Discussed {
  const discussion = findDiscussion(applicationId);
  refuseUnless(discussion?.callId === callId, "changed-elsewhere");
  return {
    discussion,
    call: findCall(callId)!,
    application: findApplication(applicationId)!.application,
    participants: participantsIn(discussion, now),
  };
}

/** Whether something can still come of it. */
export function isGoingOn({ state }: Pick<Discussion, "state">): boolean {
  return state === "open" || state === "put-forward";
}

/** Freezing the shortlist ends discussions too, but not those that were opened after it. */
export function isOver({ discussion, call }: Pick<Discussed, "discussion" | "call">): boolean {
  const opened = { assignedAt: discussion.openedAt };
  return call.resultsReleasedAt !== null || isEvaluationOver(shortlistFrozenAt(call.id), opened, undefined);
}
