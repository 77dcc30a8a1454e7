import { change } from "#app/domain/change.ts";
import { findConflictsOfAccount } from "#app/domain/conflicts/find-conflicts.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";

/**
 * What a person is called, and the language in which the portal speaks and writes to them. A new name may mean a conflict
 * of interest wherever they evaluate or apply.
 */
export function changeProfile(account: Account, profile: { name: string; locale: Locale }, now: Date) {
  change({ action: "account.changed", by: account, on: account.id, at: now }, () => {
    updateAccount(account.id, profile);
    if (profile.name !== account.name) findConflictsOfAccount(account.id, now);
  });
}
