import { expect, test } from "vitest";
import { offerFirstAdministrator } from "#app/domain/accounts/first-administrator.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { hashPassword, isPassword } from "#app/http/password.server.ts";
import { countAdministrators, findAccount, findPasswordHash } from "#db/queries/accounts.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf, headingOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailedLink } from "#tests/support/given/links.ts";

const old = "three blind mice";
const fresh = "see how they run";
const aPerson = async () => anAccount({ passwordHash: await hashPassword(old) });
const hasPassword = (email: string, password: string) =>
  isPassword(password, findPasswordHash(email) ?? undefined);
const sessionCount = (accountId: string) => sessionsOf(accountId, new Date(), 100).length;

test("a password is kept as argon2id", async () => {
  expect(await hashPassword(old)).toMatch(/^\$argon2id\$/);
});

test("by the mailed link a person chooses a new password, is signed in here and nowhere else", async () => {
  const person = await aPerson();
  beginSession(person, "a lost laptop", null, new Date());
  await visit("/forgotten-password", { form: { email: person.email } });
  const link = mailedLink("reset-password");

  const opened = await visit(link);
  const answer = await visit(link, { form: { password: fresh } });
  const again = await visit(link, { form: { password: "the farmer's wife" } });

  expect(opened.status).toBe(200);
  expect(await signedInBy(answer)).toEqual(person);
  expect(sessionCount(person.id)).toBe(1);
  expect(await hasPassword(person.email, fresh)).toBe(true);
  expect(again.status).toBe(409);
});

test("a short new password leaves the link unused", async () => {
  const person = await aPerson();
  await visit("/forgotten-password", { form: { email: person.email } });
  const link = mailedLink("reset-password");

  const short = await visit(link, { form: { password: "short" } });
  const opened = await visit(link);

  expect([short.status, opened.status]).toEqual([400, 200]);
  expect(await hasPassword(person.email, old)).toBe(true);
});

test("who knows the present password changes it and stays signed in here only", async () => {
  const person = await aPerson();
  beginSession(person, "another device", null, new Date());

  const answer = await visit("/account/password", { as: person, form: { old, password: fresh } });

  expect(answer.headers.get("Location")).toBe("/account?says=passwordSaved");
  expect(await hasPassword(person.email, fresh)).toBe(true);
  expect(sessionCount(person.id)).toBe(1);
});

test("who does not know the present password does not change it", async () => {
  const person = await aPerson();

  const wrong = await visit("/account/password", { as: person, form: { old: fresh, password: fresh } });
  const none = await visit("/account/password", { as: person, form: { password: fresh } });

  expect([wrong.status, none.status]).toEqual([409, 400]);
  expect(await hasPassword(person.email, old)).toBe(true);
});

test("who has no password yet chooses one without giving one", async () => {
  const person = anAccount();

  const answer = await visit("/account/password", { as: person, form: { password: fresh } });

  expect(answer.status).toBe(302);
  expect(await hasPassword(person.email, fresh)).toBe(true);
});

test("signing out ends this session and no other", async () => {
  const person = await aPerson();
  beginSession(person, "another device", null, new Date());
  const signedIn = await visit("/sign-in", { form: { email: person.email, password: old } });
  const Cookie = cookiesOf(signedIn);

  const answer = await visit("/account/sign-out", { method: "POST", headers: { Cookie } });
  const after = await visit("/account", { headers: { Cookie } });

  expect(answer.headers.get("Set-Cookie")).toContain("Max-Age=0");
  expect(after.headers.get("Location")).toBe("/sign-in?to=%2Faccount");
  expect(sessionCount(person.id)).toBe(1);
});

test("signing out everywhere ends all sessions of the person and nobody else's", async () => {
  const person = anAccount();
  const other = anAccount();
  beginSession(person, "another device", null, new Date());
  beginSession(other, "somebody else's", null, new Date());

  const answer = await visit("/account/sign-out-everywhere", { as: person, method: "POST" });

  expect(answer.headers.get("Location")).toBe("/");
  expect(sessionCount(person.id)).toBe(0);
  expect(sessionCount(other.id)).toBe(1);
});

test("a person changes name and language, and the page speaks it", async () => {
  const person = anAccount({ locale: "en" });

  const answer = await visit("/account", { as: person, form: { name: " Мария ", locale: "bg" } });
  const page = await visit("/account?says=saved", { as: person });

  expect(answer.headers.get("Location")).toBe("/account?says=saved");
  expect(findAccount(person.id)).toEqual({ ...person, name: "Мария", locale: "bg" });
  expect(await page.text()).toContain('<html lang="bg">');
});

test("the account page shows nothing of a password", async () => {
  const person = await aPerson();
  const hash = findPasswordHash(person.email)!;

  const page = await (await visit("/account", { as: person })).text();

  expect(page).not.toContain(hash.slice(-20));
  expect(page).not.toContain("$argon2");
});

test("the first link makes an administrator, and only one", async () => {
  const link = newLink("/first-administrator");
  offerFirstAdministrator(link.id, new Date());
  const ada = { name: "Ada", email: "ada@programme.example", password: fresh, locale: "en" };

  const opened = await visit(link.path);
  const answer = await visit(link.path, { form: ada });
  const openedAgain = await visit(link.path);
  const again = await visit(link.path, { form: { ...ada, email: "eve@elsewhere.example" } });

  expect(opened.status).toBe(200);
  expect(answer.headers.get("Location")).toBe("/admin");
  expect(await signedInBy(answer)).toMatchObject({ administrator: true, emailConfirmed: true });
  expect([openedAgain.status, again.status]).toEqual([410, 409]);
  expect(await headingOf(openedAgain)).toBe("This link no longer works");
  expect(countAdministrators()).toBe(1);
});
