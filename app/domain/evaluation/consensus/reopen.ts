import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateDiscussion } from "#db/queries/consensus.ts";
import { manageDiscussion } from "./change-discussion.ts";
import { tellOpened } from "./tell.ts";

/**
 * Takes the discussion of a final consensus sheet up again: it does not count until it is final once more, and its
 * evaluators are told. Needs a reason (`reason-missing`) and two who can talk (`too-few-to-discuss`).
 */
export function reopenDiscussion(managed: ManagedCall, applicationId: string, why: string, now: Date) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const details = ({ company }: { company: string }) => ({ company, reason });
  manageDiscussion(managed, applicationId, "discussion.reopened", details, now, (discussed) => {
    const { discussion, call, application, participants } = discussed;
    refuseUnless(discussion.state === "final", "changed-elsewhere");
    refuseUnless(participants.length > 1, "too-few-to-discuss");
    const begun = { state: "open", openedAt: now, endedAt: null, reason: null, restsOn: null } as const;
    updateDiscussion(discussion.id, begun);
    tellOpened(call, application, participants, discussion.rapporteur!, now);
  });
}
