import { change } from "#app/domain/change.ts";
import { findConflictsOfAccount } from "#app/domain/conflicts/find-conflicts.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount, findAccountByEmail, markLinksOfUsed } from "#db/queries/accounts.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import {
  findOpenAddressChange,
  findStoppableAddressChange,
  insertAddressChange,
  stopAddressChangesOf,
  updateAddressChange,
} from "#db/queries/address-changes.ts";
import {
  forgetFurtherAddress,
  furtherAddressesOf,
  furtherAddressesSince,
} from "#db/queries/further-addresses.ts";
import type { Account } from "./account.ts";
import { setMainAddress } from "./addresses/main.ts";
import { daysToStop, minutesToUse, termsFrom } from "./addresses/terms.ts";
import type { OneTimeLink } from "./link.ts";

/**
 * Asks for another address, in lower case, after a proof of who asks. The new address gets a link, or, if it has an account,
 * word of that: whoever asks does not learn which. A further address of the account is proved anew, since all letters go
 * there then. The present address is told, with a way to stop it for seven days.
 * Refuses the address that the account has (`same-address`).
 */
export function askForAddress(
  account: Account,
  email: string,
  link: OneTimeLink,
  stop: OneTimeLink,
  now: Date,
) {
  change({ action: "account.address-asked", by: account, on: account.id, at: now }, () => {
    const { email: formerEmail, name, locale } = findAccount(account.id)!;
    refuseUnless(email !== formerEmail, "same-address");
    const asked = { id: link.id, stopId: stop.id, accountId: account.id, formerEmail, email };
    insertAddressChange({ ...asked, ...termsFrom(now) });
    const owner = findAccountByEmail(email);
    if (owner && owner.id !== account.id)
      queueEmail("address-in-use", owner, { signInLink: "/sign-in" }, now);
    else queueEmail("new-address", { email, name, locale }, { link: link.path, minutes: minutesToUse }, now);
    // Without the account's id: it stays with the address that it warns.
    const notice = { address: email, link: stop.path, days: daysToStop };
    queueEmail("address-changing", { email: formerEmail, name, locale }, notice, now);
  });
}

/** Which address the link would give the account; undefined where it is another's, was used, stopped or has expired. */
export function viewAddressChange(account: Account, id: string, now: Date) {
  const found = findOpenAddressChange(account.id, id, "main", now);
  return found && { email: found.email };
}

/**
 * The button of the link, pressed by whoever asked: the account has the new address, and what waits to be sent goes there.
 * Refuses a link that is over (`link-used`) and an address that got an account meanwhile (`address-taken`).
 */
export function takeAddress(account: Account, id: string, now: Date) {
  change({ action: "account.address-changed", by: account, on: account.id, at: now }, () => {
    const asked = findOpenAddressChange(account.id, id, "main", now);
    refuseUnless(asked, "link-used");
    refuseUnless(isFree(asked.email, account.id), "address-taken");
    updateAddressChange(id, { doneAt: now });
    setMainAddress(account.id, asked.email, now);
    markLinksOfUsed(account.id, now);
    findConflictsOfAccount(account.id, now);
  });
}

/** What the former address can stop; undefined when that is over. */
export function viewStopping(stopId: string, now: Date) {
  const found = findStoppableAddressChange(stopId, now);
  if (!found) return;
  const { formerEmail: former, email, purpose } = found;
  return { former, email, purpose, done: found.doneAt !== null };
}

/**
 * "This was not me": the account has its former address again and none of those that came since, nobody is signed in to it
 * any more, and no link of it works.
 * Refuses a link that is over (`link-used`), and a former address that got an account meanwhile (`address-taken`).
 */
export function stopAddressChange(stopId: string, now: Date) {
  const accountId = findStoppableAddressChange(stopId, now)?.accountId ?? stopId;
  change({ action: "account.address-stopped", by: null, on: accountId, at: now }, () => {
    const asked = findStoppableAddressChange(stopId, now);
    refuseUnless(asked, "link-used");
    refuseUnless(isFree(asked.formerEmail, accountId), "address-taken");
    stopAddressChangesOf(accountId, now);
    setMainAddress(accountId, asked.formerEmail);
    dropAddresses(accountId, asked);
    deleteSessionsOf(accountId);
    markLinksOfUsed(accountId, now);
  });
}

function isFree(email: string, accountId: string) {
  const owner = findAccountByEmail(email);
  return !owner || owner.id === accountId;
}

/** The address that is stopped and whatever was added since: each would open the account to whoever asked for it. */
function dropAddresses(accountId: string, { email, askedAt }: { email: string; askedAt: Date }) {
  const stopped = furtherAddressesOf(accountId).filter((one) => one.email === email);
  for (const id of [...stopped.map((one) => one.id), ...furtherAddressesSince(accountId, askedAt)])
    forgetFurtherAddress(id);
}
