import type { Account } from "#app/domain/accounts/account.ts";
import { createAccount } from "#app/domain/accounts/create-account.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import type { Person } from "../people.ts";

/** The same person each time that the address is asked for, with an address that is confirmed. */
export function accountOf({ name, email, locale }: Person, passwordHash: string, now: Date): Account {
  return (
    findAccountByEmail(email) ?? createAccount({ name, email, locale, passwordHash, confirmed: true }, now)
  );
}
