import { change } from "#app/domain/change.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";

/** What a person is called, and the language in which the portal speaks and writes to them. */
export function changeProfile(account: Account, profile: { name: string; locale: Locale }, now: Date) {
  change({ action: "account.changed", by: account, on: account.id, at: now }, () =>
    updateAccount(account.id, profile),
  );
}
