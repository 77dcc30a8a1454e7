import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount, findAccountByEmail, markLinksOfUsed, updateAccount } from "#db/queries/accounts.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import {
  findOpenAddressChange,
  findStoppableAddressChange,
  insertAddressChange,
  readdressQueued,
  stopAddressChangesOf,
  updateAddressChange,
} from "#db/queries/address-changes.ts";
import type { Account } from "./account.ts";
import type { OneTimeLink } from "./link.ts";

const minutesToUse = 60;
const daysToStop = 7;

/**
 * Asks for another address, in lower case, after a proof of who asks. The new address gets a link, or, if it has an account,
 * word of that: whoever asks does not learn which. The present address is told, with a way to stop it for seven days.
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
    const expiresAt = new Date(now.getTime() + minutesToUse * 60_000);
    const stopUntil = new Date(now.getTime() + daysToStop * 24 * 60 * 60_000);
    const asked = { id: link.id, stopId: stop.id, accountId: account.id, formerEmail, email };
    insertAddressChange({ ...asked, askedAt: now, expiresAt, stopUntil });
    const owner = findAccountByEmail(email);
    if (owner) queueEmail("address-in-use", owner, { signInLink: "/sign-in" }, now);
    else queueEmail("new-address", { email, name, locale }, { link: link.path, minutes: minutesToUse }, now);
    // Without the account's id: it stays with the address that it warns.
    const notice = { address: email, link: stop.path, days: daysToStop };
    queueEmail("address-changing", { email: formerEmail, name, locale }, notice, now);
  });
}

/** Which address the link would give the account; undefined where it is another's, was used, stopped or has expired. */
export function viewAddressChange(account: Account, id: string, now: Date) {
  const found = findOpenAddressChange(account.id, id, now);
  return found && { email: found.email };
}

/**
 * The button of the link, pressed by whoever asked: the account has the new address, and what waits to be sent goes there.
 * Refuses a link that is over (`link-used`) and an address that got an account meanwhile (`address-taken`).
 */
export function takeAddress(account: Account, id: string, now: Date) {
  change({ action: "account.address-changed", by: account, on: account.id, at: now }, () => {
    const asked = findOpenAddressChange(account.id, id, now);
    refuseUnless(asked, "link-used");
    refuseUnless(!findAccountByEmail(asked.email), "address-taken");
    updateAddressChange(id, { doneAt: now });
    updateAccount(account.id, { email: asked.email, emailConfirmedAt: now });
    markLinksOfUsed(account.id, now);
    readdressQueued(account.id, asked.email);
  });
}

/** What the former address can stop; undefined when that is over. */
export function viewStopping(stopId: string, now: Date) {
  const found = findStoppableAddressChange(stopId, now);
  return found && { former: found.formerEmail, email: found.email, done: found.doneAt !== null };
}

/**
 * "This was not me": the account has its former address again, nobody is signed in to it any more, and no link of it works.
 * Refuses a link that is over (`link-used`), and a former address that got an account meanwhile (`address-taken`).
 */
export function stopAddressChange(stopId: string, now: Date) {
  const accountId = findStoppableAddressChange(stopId, now)?.accountId ?? stopId;
  change({ action: "account.address-stopped", by: null, on: accountId, at: now }, () => {
    const asked = findStoppableAddressChange(stopId, now);
    refuseUnless(asked, "link-used");
    const owner = findAccountByEmail(asked.formerEmail);
    refuseUnless(!owner || owner.id === accountId, "address-taken");
    stopAddressChangesOf(accountId, now);
    updateAccount(accountId, { email: asked.formerEmail });
    readdressQueued(accountId, asked.formerEmail);
    deleteSessionsOf(accountId);
    markLinksOfUsed(accountId, now);
  });
}
