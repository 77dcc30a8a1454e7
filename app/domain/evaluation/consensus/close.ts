import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { manageDiscussion } from "./change-discussion.ts";
import { makeFinal } from "./final.ts";

/**
 * Does not wait for the answers that are missing: the sheet that was put forward is final. Needs a reason
 * (`reason-missing`); refused while no sheet is put forward (`changed-elsewhere`).
 */
export function closeDiscussion(managed: ManagedCall, applicationId: string, why: string, now: Date) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const details = ({ company }: { company: string }) => ({ company, reason });
  manageDiscussion(managed, applicationId, "discussion.closed", details, now, (discussed) => {
    refuseUnless(discussed.discussion.state === "put-forward", "changed-elsewhere");
    makeFinal(discussed, reason, now);
  });
}
