import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { findProfile, replaceProfile } from "#db/queries/profiles.ts";
import type { CompanyFacts } from "./company-facts.ts";

/** Keeps facts of somebody's company for the next call, beside those that are kept; a blank one is forgotten. */
export function keepFacts(account: Account, facts: CompanyFacts, now: Date) {
  change({ action: "profile.saved", by: account, on: account.id, at: now }, () => {
    const all = { ...findProfile(account.id)?.facts, ...facts };
    const stated = Object.entries(all).filter(([, value]) => typeof value === "string" && value.trim());
    replaceProfile({ accountId: account.id, facts: Object.fromEntries(stated), savedAt: now });
  });
}
