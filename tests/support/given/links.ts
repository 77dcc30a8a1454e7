import type { OneTimeLink } from "#app/domain/accounts/link.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { dueEmails } from "#db/queries/emails.ts";

/** What is waiting in the outbox at `now`: which message goes to whom. */
export function mailsDue(now: Date) {
  return dueEmails(now, 100).map(({ template, address }) => ({ template, address }));
}

/** The path in the newest message of that kind, as its reader would open it. */
export function mailedLink(template: string, now = new Date()): string {
  const mail = dueEmails(now, 100).findLast((one) => one.template === template);
  return (mail!.props as { link: string }).link;
}

export function aLink(path = "/somewhere"): OneTimeLink {
  return newLink(path);
}
