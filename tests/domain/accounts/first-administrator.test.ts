import { expect, test } from "vitest";
import {
  createFirstAdministrator,
  offerFirstAdministrator,
} from "#app/domain/accounts/first-administrator.ts";
import { countAdministrators, findAccountByEmail } from "#db/queries/accounts.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

const now = new Date("2020-07-01T10:00:00Z");
const nextDay = new Date("2020-07-02T10:00:00Z");
const ada = { name: "Ada", email: "ada@programme.example", locale: "en" as const, passwordHash: "hash" };

test("whoever has the first link becomes an administrator with a confirmed address", () => {
  offerFirstAdministrator("link", now);

  const account = createFirstAdministrator("link", ada, now);

  expect(account).toMatchObject({ email: ada.email, administrator: true, emailConfirmed: true });
  expect(findAccountByEmail(ada.email)).toEqual(account);
});

test("there is no second first administrator, neither by the same link nor by an earlier one", () => {
  offerFirstAdministrator("of the first start", now);
  offerFirstAdministrator("of the second start", now);
  createFirstAdministrator("of the second start", ada, now);

  const second = { ...ada, email: "eve@elsewhere.example" };

  expect(() => createFirstAdministrator("of the second start", second, now)).toThrow("link-used");
  expect(() => createFirstAdministrator("of the first start", second, now)).toThrow("link-used");
  expect(countAdministrators()).toBe(1);
});

test("the link is good for a day", () => {
  offerFirstAdministrator("link", now);

  expect(() => createFirstAdministrator("link", ada, nextDay)).toThrow("link-used");
  expect(countAdministrators()).toBe(0);
});

test("an installation that has an administrator offers no link", () => {
  anAccount({ administrator: true });

  expect(offerFirstAdministrator("link", now)).toBe(false);
});
