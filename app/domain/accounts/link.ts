import { change, type Sync } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findUsableLink, insertLink, markLinkUsed } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";

/** The id, which is the hash of the link's token, is kept; the path has the token and goes into the e-mail only. */
export type OneTimeLink = { id: string; path: string };

const minutesToUse = { "sign-in": 20, prove: 20, "reset-password": 60, "confirm-email": 7 * 24 * 60 };
const templates = {
  "sign-in": "sign-in-link",
  prove: "prove-link",
  "reset-password": "reset-password",
} as const;
export type MailedPurpose = keyof typeof minutesToUse;

type Purpose = MailedPurpose | "first-administrator";
type Link = NonNullable<ReturnType<typeof findUsableLink>>;

/** Within a change: keeps the link's hash and queues the e-mail that has the link. */
export function sendLink(purpose: MailedPurpose, to: Account, { id, path: link }: OneTimeLink, now: Date) {
  const minutes = minutesToUse[purpose];
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  insertLink({ id, purpose, accountId: to.id, createdAt: now, expiresAt });
  if (purpose === "confirm-email") queueEmail(purpose, to, { link }, now);
  else queueEmail(templates[purpose], to, { link, minutes }, now);
}

/**
 * Everything that a one-time link is for passes here: uses the link up and does it, in one transaction. Refuses a link that
 * was used, has expired or is for something else (`link-used`).
 */
export function useUp<Result>(
  linkId: string,
  purpose: Purpose,
  now: Date,
  work: (link: Link) => Sync<Result>,
): Result {
  return change<"link.used", Result>(
    { action: "link.used", by: null, on: linkId, at: now, details: { purpose } },
    () => {
      const link = findUsableLink(linkId, purpose, now);
      refuseUnless(link, "link-used");
      markLinkUsed(linkId, now);
      return work(link);
    },
  );
}
