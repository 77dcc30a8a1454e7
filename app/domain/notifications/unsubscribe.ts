import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findEmail } from "#db/queries/emails.ts";
import {
  addressesWithout,
  deleteUnsubscriptions,
  insertUnsubscription,
  unwantedKinds,
} from "#db/queries/unsubscriptions.ts";
import type { EmailTemplate } from "#emails/props.ts";
import { asKept, type OptionalKind, optionalKindOf, optionalKinds } from "./kinds.ts";

/** Whether a message is essential, or of a kind that its reader has not asked to do without. */
export function isWanted(template: EmailTemplate, props: object, address: string): boolean {
  const kind = optionalKindOf(template, props);
  return !kind || addressesWithout(kind, [asKept(address)]).length === 0;
}

/** Where the reader of an e-mail ends all of its kind; mail programs post to it (RFC 8058). */
export function unsubscribePath(emailId: string): string {
  return `/unsubscribe/${emailId}.${sealOf(emailId)}`;
}

/** What the link of an e-mail ends; undefined when it is none of the portal's, or its e-mail is essential. */
export function viewUnsubscribing(token: string) {
  const email = emailOf(token);
  const kind = email && optionalKindOf(email.template, email.props);
  if (!kind) return;
  return { kind, address: email.address, ended: !isWanted(email.template, email.props, email.address) };
}

/** Ends all e-mails of the kind that a link came with; asked twice, it is done once. Refuses an unknown link (`link-used`). */
export function unsubscribe(token: string, now: Date) {
  const found = viewUnsubscribing(token);
  refuseUnless(found, "link-used");
  const { kind, address, ended } = found;
  if (ended) return;
  const { id, accountId } = emailOf(token)!;
  const entry = { action: "email.unsubscribed", on: accountId ?? id, at: now, details: { kind } } as const;
  change({ ...entry, by: null }, () => insertUnsubscription(asKept(address), kind, now));
}

/** Which optional e-mails somebody gets. */
export function viewMailWishes(account: Account) {
  const unwanted = unwantedKinds(asKept(account.email));
  return optionalKinds.map((kind) => ({ kind, wanted: !unwanted.includes(kind) }));
}

/** From now on somebody gets these kinds of optional e-mails, and none of the others. */
export function changeMailWishes(account: Account, wanted: OptionalKind[], now: Date) {
  const address = asKept(account.email);
  change({ action: "email.wishes-changed", by: account, on: account.id, at: now }, () => {
    deleteUnsubscriptions(address, wanted);
    const others = optionalKinds.filter((kind) => !wanted.includes(kind));
    others.forEach((kind) => insertUnsubscription(address, kind, now));
  });
}

function emailOf(token: string) {
  const [id, seal] = token.split(".");
  if (!seal || !isSame(seal, sealOf(id))) return;
  return findEmail(id);
}

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** A Message-ID travels with answers; only what the portal put into the letter itself ends anything. */
function sealOf(emailId: string): string {
  const secret = signingKey().privateKey.export({ format: "der", type: "pkcs8" });
  const key = Buffer.from(hkdfSync("sha256", secret, "", "unsubscribe", 32));
  return createHmac("sha256", key).update(emailId).digest("base64url").slice(0, 22);
}
