import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail, insertAccount } from "#db/queries/accounts.ts";

export type NewAccount = {
  email: string;
  name: string;
  locale: Locale;
  /** argon2id, made beforehand; none for somebody who signs in with links. */
  passwordHash?: string;
  /** Whether the address is proved already, as by the link that brought the person here. */
  confirmed?: boolean;
  administrator?: boolean;
};

/** One address, one account: refuses an address that is taken (`address-taken`). */
export function createAccount(
  { confirmed, administrator = false, ...values }: NewAccount,
  now: Date,
): Account {
  const id = crypto.randomUUID();
  const email = values.email.trim().toLowerCase();
  return change(
    { action: "account.created", by: { id }, on: id, at: now, details: { name: values.name } },
    () => {
      refuseUnless(!findAccountByEmail(email), "address-taken");
      insertAccount({
        ...values,
        id,
        email,
        administrator,
        createdAt: now,
        emailConfirmedAt: confirmed ? now : null,
      });
      return {
        id,
        email,
        name: values.name,
        locale: values.locale,
        administrator,
        emailConfirmed: Boolean(confirmed),
      };
    },
  );
}
