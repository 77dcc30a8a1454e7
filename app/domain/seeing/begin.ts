import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import type { Administrator, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount, findAccountByEmail } from "#db/queries/accounts.ts";
import { latestSeeing, takesPartIn, worksForCall } from "#db/queries/seeing.ts";

/**
 * A manager begins to see the portal as somebody who applies to the call, evaluates in it or works for it; the line on the record,
 * whose number it returns, is what lets them. Refuses others and oneself (`not-to-be-seen`) and an empty reason
 * (`reason-missing`).
 */
export function seeAsOneOf(
  { callId, manager }: ManagedCall,
  accountId: string,
  why: string,
  now: Date,
): number {
  return begin(manager, callId, accountId, why, now, () => isOfCall(callId, accountId));
}

/** Nobody sees as another manager: of the call they see the same. */
export function isOfCall(callId: string, accountId: string): boolean {
  return takesPartIn(callId, accountId) || worksForCall(accountId, callId);
}

/** An administrator begins to see the portal as anybody; refuses oneself (`not-to-be-seen`) and an empty reason. */
export function seeAsAnybody(
  { administrator }: Administrator,
  email: string,
  why: string,
  now: Date,
): number {
  const accountId = findAccountByEmail(email)?.id ?? "";
  return begin(administrator, undefined, accountId, why, now, () => true);
}

function begin(
  seer: Account,
  callId: string | undefined,
  accountId: string,
  why: string,
  now: Date,
  isAllowed: () => boolean,
): number {
  const reason = why.trim();
  const seen = findAccount(accountId);
  const entry = { by: seer, on: accountId, callId, at: now, details: { name: seen?.name ?? "", reason } };
  return change({ action: "seeing.begun", ...entry }, () => {
    refuseUnless(reason, "reason-missing");
    refuseUnless(seen && seen.id !== seer.id && isAllowed(), "not-to-be-seen");
    return latestSeeing(seer.id, accountId)!;
  });
}
