import { expect, test } from "vitest";
import { findAccount } from "#db/queries/accounts.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

test("a visitor chooses a language, comes back to the page and reads it in it", async () => {
  const answer = await visit("/language", { form: { locale: "bg", to: "/sign-in?to=%2Fhome" } });
  const page = await visit("/sign-in", { headers: { Cookie: cookiesOf(answer), "Accept-Language": "en" } });

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Fhome");
  expect(await page.text()).toContain('<html lang="bg">');
});

test("an account keeps the language that its owner chose", async () => {
  const person = anAccount({ locale: "en" });

  await visit("/language", { as: person, form: { locale: "bg", to: "/" } });

  expect(findAccount(person.id)).toEqual({ ...person, locale: "bg" });
});

test("a language that the address asks for gives way to the one just chosen", async () => {
  const answer = await visit("/language", { form: { locale: "bg", to: "/sign-in?language=en&to=%2Fhome" } });

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Fhome");
});

test("choosing a language never leads to another site", async () => {
  const answer = await visit("/language", { form: { locale: "bg", to: "//evil.example" } });

  expect(answer.headers.get("Location")).toBe("/");
});

test("a language that the portal does not speak is refused", async () => {
  const answer = await visit("/language", { form: { locale: "xx", to: "/" } });

  expect(answer.status).toBe(400);
  expect(answer.headers.get("Set-Cookie")).toBeNull();
});
