import type { Account } from "#app/domain/accounts/account.ts";
import { createAccount, type NewAccount } from "#app/domain/accounts/create-account.ts";

export const longAgo = new Date("2020-01-01T09:00:00Z");
let made = 0;

/** A confirmed account; takes only what the test is about. */
export function anAccount(about: Partial<NewAccount> = {}): Account {
  made += 1;
  return createAccount(
    {
      name: `Person ${made}`,
      email: `person${made}@company${made}.example`,
      locale: "en",
      confirmed: true,
      ...about,
    },
    longAgo,
  );
}
