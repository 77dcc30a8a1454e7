import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findPost } from "#db/queries/programmes.ts";
import { givePost, takePost } from "./give-post.ts";
import type { Post } from "./post.ts";

/**
 * Somebody of the programme gets another role in it. Refuses the last manager (`last-manager`), and somebody who is not of
 * the programme any more or a hub that is not one of its own (`changed-elsewhere`).
 */
export function changePost({ programmeId, manager }: ManagedCall, accountId: string, post: Post, now: Date) {
  const details = { name: nameOf(accountId), role: post.role };
  change({ action: "staff.role-changed", by: manager, on: programmeId, at: now, details }, () => {
    refuseUnless(findPost(programmeId, accountId), "changed-elsewhere");
    givePost(programmeId, accountId, post, now);
  });
}

/** Somebody, or whoever does it, no longer works for the programme; refuses as `changePost` does. */
export function removeColleague({ programmeId, manager }: ManagedCall, accountId: string, now: Date) {
  const details = { name: nameOf(accountId) };
  const action = findPost(programmeId, accountId)?.role === "manager" ? "manager.removed" : "staff.removed";
  change({ action, by: manager, on: programmeId, at: now, details }, () => takePost(programmeId, accountId));
}

function nameOf(accountId: string): string {
  return findAccount(accountId)?.name ?? "";
}
