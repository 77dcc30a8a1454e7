import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { hasKnownBrowsers, isKnownBrowser, keepBrowser } from "#db/queries/sessions.ts";
import type { Account } from "./account.ts";
import { nameOfBrowser } from "./browser.ts";

type Browser = { browserId: string; browser: string | null };

/**
 * Within a change: keeps on which browser a person is, and tells them of each but the first. `browserId` is the hash of what
 * the browser keeps for a year.
 */
export function greetBrowser(account: Account, { browserId, browser }: Browser, now: Date) {
  const isNews = hasKnownBrowsers(account.id) && !isKnownBrowser(account.id, browserId);
  keepBrowser(account.id, browserId, now);
  if (!isNews) return;
  const props = { browser: nameOfBrowser(browser), at: now.toISOString(), link: "/account" };
  queueEmail("new-sign-in", account, props, now);
}
