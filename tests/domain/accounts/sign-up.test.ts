import { expect, test } from "vitest";
import { confirmAddress } from "#app/domain/accounts/confirm-address.ts";
import { signUp } from "#app/domain/accounts/sign-up.ts";
import { findAccountByEmail, findPasswordHash } from "#db/queries/accounts.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aLink, mailsDue } from "#tests/support/given/links.ts";

const now = new Date("2020-07-01T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
const maria = { name: "Maria", email: "maria@solar.example", locale: "bg" as const, passwordHash: "hash" };

test("whoever signs up has an account whose address waits for its confirmation", () => {
  const account = signUp(maria, aLink("/confirm"), "/sign-in", now);

  expect(account).toMatchObject({ email: maria.email, name: "Maria", locale: "bg", emailConfirmed: false });
  expect(mailsDue(now)).toEqual([{ template: "confirm-email", address: maria.email }]);
});

test("an address that has an account gets a message and nothing else happens", () => {
  const known = anAccount({ email: maria.email, name: "Maria Ivanova", passwordHash: "first" });

  const account = signUp(maria, aLink("/confirm"), "/sign-in", now);

  expect(account).toBeUndefined();
  expect(findAccountByEmail(maria.email)).toEqual(known);
  expect(findPasswordHash(maria.email)).toBe("first");
  expect(mailsDue(now)).toEqual([{ template: "account-exists", address: maria.email }]);
});

test("the button of the confirmation mail confirms the address, once", () => {
  const link = aLink("/confirm");
  signUp(maria, link, "/sign-in", now);

  confirmAddress(link.id, days(7 - 0.001));

  expect(findAccountByEmail(maria.email)).toMatchObject({ emailConfirmed: true });
  expect(findPasswordHash(maria.email)).toBe("hash");
  expect(() => confirmAddress(link.id, days(7 - 0.001))).toThrow("link-used");
});

test("a confirmation link that is seven days old is refused", () => {
  const link = aLink("/confirm");
  signUp(maria, link, "/sign-in", now);

  expect(() => confirmAddress(link.id, days(7))).toThrow("link-used");
  expect(findAccountByEmail(maria.email)).toMatchObject({ emailConfirmed: false });
});
