import type { Account } from "#app/domain/accounts/account.ts";
import { findPasswordHash } from "#db/queries/accounts.ts";
import { countRecoveryCodes, findSecondFactor, worksStrictly, strongWaysOf } from "#db/queries/ways-in.ts";

/** By which ways a person can prove who they are, besides a link by mail. */
export function viewWays(account: Account) {
  const { codes, passkeys, recoveryCodes } = strongWaysOf(account.id);
  return { password: Boolean(findPasswordHash(account.email)), codes, passkeys, recoveryCodes };
}

/** Whether a person has anything to give besides one factor. */
export function hasSecondFactor(account: Account): boolean {
  const { codes, passkeys } = strongWaysOf(account.id);
  return codes || passkeys;
}

/** Whether a programme wants a second factor of this person, who manages it or works for it otherwise. */
export function mustHaveSecondFactor(account: Account): boolean {
  return worksStrictly(account.id);
}

/** Of the app that shows codes: none, begun (with the secret, which only its owner sees, and only then) or on. */
export function viewSecondFactor(account: Account) {
  const factor = findSecondFactor(account.id);
  const codesLeft = countRecoveryCodes(account.id);
  if (!factor) return { state: "none" as const, codesLeft };
  if (factor.confirmedAt) return { state: "on" as const, since: factor.confirmedAt, codesLeft };
  return { state: "begun" as const, secret: factor.secret, codesLeft };
}
