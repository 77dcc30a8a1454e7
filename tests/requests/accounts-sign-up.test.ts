import { expect, test } from "vitest";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf, headingOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";

const maria = { name: "Мария Иванова", email: "maria@solar.example", password: "three blind mice" };

test("whoever signs up is signed in at once, in the page's language, with an address to confirm", async () => {
  const answer = await visit("/sign-up", { form: maria, headers: { "Accept-Language": "bg" } });

  expect(answer.status).toBe(200);
  expect(await headingOf(answer)).toBe("Вижте пощата си");
  expect(await signedInBy(answer)).toMatchObject({
    name: maria.name,
    email: maria.email,
    locale: "bg",
    emailConfirmed: false,
    administrator: false,
  });
});

test("a taken address gets the same page and nobody is signed in", async () => {
  const known = anAccount({ email: maria.email });

  const taken = await visit("/sign-up", { form: maria });
  const free = await visit("/sign-up", { form: { ...maria, email: "other@solar.example" } });

  expect([taken.status, free.status]).toEqual([200, 200]);
  expect([...taken.headers.keys()]).toEqual([...free.headers.keys()]);
  expect(cookiesOf(taken)).toHaveLength(cookiesOf(free).length);
  expect(await headingOf(taken)).toBe(await headingOf(free));
  expect(await signedInBy(taken)).toBeUndefined();
  expect(findAccountByEmail(maria.email)).toEqual(known);
  expect(mailsDue(new Date())).toEqual([
    { template: "account-exists", address: maria.email },
    { template: "confirm-email", address: "other@solar.example" },
  ]);
});

test("a short password is refused beside its field, and the rest that was typed is kept", async () => {
  const answer = await visit("/sign-up", { form: { ...maria, password: "девет знака".slice(0, 9) } });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain("Please choose a password of at least 10 characters.");
  expect(page).toContain(`value="${maria.name}"`);
  expect(page).toContain(`value="${maria.email}"`);
  expect(findAccountByEmail(maria.email)).toBeUndefined();
});

test("nobody makes an administrator of themselves by adding fields", async () => {
  await visit("/sign-up", {
    form: { ...maria, administrator: "on", confirmed: "on", emailConfirmedAt: "1" },
  });

  expect(findAccountByEmail(maria.email)).toMatchObject({ administrator: false, emailConfirmed: false });
});

test("the mail's button confirms the address, and opening the mail's link does not", async () => {
  await visit("/sign-up", { form: maria });
  const link = mailedLink("confirm-email");

  const opened = await visit(link);
  const before = findAccountByEmail(maria.email)!.emailConfirmed;
  const pressed = await visit(link, { method: "POST" });
  const again = await visit(link, { method: "POST" });

  expect(opened.status).toBe(200);
  expect(before).toBe(false);
  expect(pressed.status).toBe(200);
  expect(findAccountByEmail(maria.email)!.emailConfirmed).toBe(true);
  expect(again.status).toBe(409);
  expect(await headingOf(again)).toBe("This link no longer works");
});

test("who signed up goes on to where they wanted to go", async () => {
  const answer = await visit("/sign-up?to=/account", { form: maria });
  const page = await answer.text();

  const signedIn = await visit("/sign-up?to=/account", { headers: { Cookie: cookiesOf(answer) } });

  expect(page).toContain('href="/account"');
  expect(signedIn.headers.get("Location")).toBe("/account");
});

test("the message is sent again when asked for, while the address is not confirmed", async () => {
  const account = anAccount({ confirmed: false });

  const asked = await visit("/account/confirm", { as: account, method: "POST" });
  const confirmed = await visit("/account/confirm", { as: anAccount(), method: "POST" });

  expect(asked.headers.get("Location")).toBe("/account?says=confirmationSent");
  expect(confirmed.status).toBe(302);
  expect(mailsDue(new Date())).toEqual([{ template: "confirm-email", address: account.email }]);
});
