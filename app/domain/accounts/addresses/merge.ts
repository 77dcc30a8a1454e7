import { proveAddress } from "#app/domain/accounts/confirm-address.ts";
import type { WayIn } from "#app/domain/accounts/sessions.ts";
import { change } from "#app/domain/change.ts";
import { findConflictsOfAccount } from "#app/domain/conflicts/find-conflicts.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount, updateAccount } from "#db/queries/accounts.ts";
import { readdressQueued, stopAddressChangesOf, updateAddressChange } from "#db/queries/address-changes.ts";
import { moveRows } from "#db/queries/merging.ts";
import { deleteRecoveryCodesOf, deleteSecondFactor, hasConfirmedSecondFactor } from "#db/queries/ways-in.ts";
import type { Account } from "../account.ts";
import { accountToMerge, planMerging } from "./read-merging.ts";

/** Whoever opened the link gave the second factor of the account that its address has, by a way that was checked. */
export function proveSecond(account: Account, linkId: string, by: WayIn, now: Date) {
  const entry = { by: account, on: linkId, at: now, details: { way: by } };
  change({ action: "account.proved", ...entry }, () => {
    refuseUnless(accountToMerge(account, linkId, now), "link-used");
    updateAddressChange(linkId, { provedAt: now });
  });
}

/**
 * The button of whoever asked for a further address that turned out to have an account, and who proved that it is theirs:
 * what was the second account's is the first one's, and what is left of the second is an address of the first. Passkeys and
 * providers open it from then on, its password no more; whoever was signed in to the second is out. Both addresses are
 * told. Refuses a link that is over, also by another press (`link-used`), one whose second factor was not given
 * (`changed-elsewhere`), and accounts that meet where a person is one (`accounts-unmergeable`).
 */
export function mergeAccounts(account: Account, linkId: string, now: Date) {
  const details = () => ({ name: accountToMerge(account, linkId, now)?.second.name ?? "" });
  change({ action: "account.merged", by: account, on: account.id, at: now, details }, () => {
    const found = accountToMerge(account, linkId, now);
    refuseUnless(found, "link-used");
    refuseUnless(found.proved, "changed-elsewhere");
    const first = findAccount(account.id)!;
    refuseUnless(planMerging(first, found.second, now).obstacles.length === 0, "accounts-unmergeable");
    updateAddressChange(linkId, { doneAt: now });
    merge(first, proveAddress(found.second, now), now);
  });
}

/** Within a change: each step on its own would leave a person without a way in, or one too many. */
function merge(first: Account, second: Account, now: Date) {
  stopAddressChangesOf(second.id, now);
  keepOneApp(first, second);
  moveRows(second.id, first.id);
  const shell = { passwordHash: null, administrator: false, emailConfirmedAt: now, mergedInto: first.id };
  updateAccount(second.id, shell);
  updateAccount(first.id, { administrator: first.administrator || second.administrator });
  readdressQueued(first.id, first.email);
  findConflictsOfAccount(first.id, now);
  tell(first, second, now);
}

/** Of two apps that show codes the first account's stays; one that was only begun counts for nothing. */
function keepOneApp(first: Account, second: Account) {
  if (!hasConfirmedSecondFactor(first.id)) return deleteSecondFactor(first.id);
  deleteSecondFactor(second.id);
  deleteRecoveryCodesOf(second.id);
}

/** Without the account's id: each notice stays with the address that it warns. */
function tell(first: Account, second: Account, now: Date) {
  const props = {
    main: first.email,
    address: second.email,
    at: now.toISOString(),
    link: "/account/addresses",
  };
  for (const { email, name, locale } of [first, second])
    queueEmail("accounts-merged", { email, name, locale }, props, now);
}
