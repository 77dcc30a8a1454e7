import { change } from "#app/domain/change.ts";
import { findConflictsOfAccount } from "#app/domain/conflicts/find-conflicts.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount, findAccountByEmail, insertAccount } from "#db/queries/accounts.ts";
import {
  findOpenAddressChange,
  insertAddressChange,
  updateAddressChange,
} from "#db/queries/address-changes.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";
import type { Account } from "../account.ts";
import type { OneTimeLink } from "../link.ts";
import { daysToStop, minutesToUse, termsFrom } from "./terms.ts";

export const mostFurther = 10;

/**
 * Asks for a further address, in lower case, after a proof of who asks. It gets a link, whether or not it has an account,
 * and the main address a notice with a way to stop it for seven days: whoever asks does not learn which. Refuses an address
 * that the account has (`same-address`), an eleventh one (`too-many-addresses`), and everything while the main one is not
 * proved (`address-unconfirmed`).
 */
export function askForFurther(
  account: Account,
  email: string,
  link: OneTimeLink,
  stop: OneTimeLink,
  now: Date,
) {
  change({ action: "account.address-asked", by: account, on: account.id, at: now }, () => {
    const { email: main, name, locale, emailConfirmed } = findAccount(account.id)!;
    refuseUnless(emailConfirmed, "address-unconfirmed");
    const further = furtherAddressesOf(account.id);
    refuseUnless(![main, ...further.map((one) => one.email)].includes(email), "same-address");
    refuseUnless(further.length < mostFurther, "too-many-addresses", { most: mostFurther });
    const asked = { id: link.id, stopId: stop.id, accountId: account.id, formerEmail: main, email };
    insertAddressChange({ ...asked, purpose: "further", ...termsFrom(now) });
    const owner = findAccountByEmail(email);
    const told = { link: link.path, minutes: minutesToUse, main, has: Boolean(owner) };
    queueEmail("further-address", { email, name: "", locale: owner?.locale ?? locale }, told, now);
    const notice = { address: email, link: stop.path, days: daysToStop };
    queueEmail("address-adding", { email: main, name, locale }, notice, now);
  });
}

/**
 * The button of the link, pressed by whoever asked: the account has a further address, and conflicts of interest are looked
 * for by it. Refuses a link that is over (`link-used`), and an address that has an account by now (`address-taken`).
 */
export function takeFurther(account: Account, id: string, now: Date) {
  change({ action: "account.address-added", by: account, on: account.id, at: now }, () => {
    const asked = findOpenAddressChange(account.id, id, "further", now);
    refuseUnless(asked, "link-used");
    refuseUnless(!findAccountByEmail(asked.email), "address-taken");
    updateAddressChange(id, { doneAt: now });
    const { name, locale } = findAccount(account.id)!;
    const row = { id: crypto.randomUUID(), email: asked.email, name, locale, createdAt: now };
    insertAccount({ ...row, emailConfirmedAt: now, mergedInto: account.id });
    findConflictsOfAccount(account.id, now);
  });
}
