import { expect, test } from "vitest";
import { requestLink } from "#app/domain/accounts/request-link.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { visit } from "#tests/support/app.ts";
import { headingOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";

const password = "three blind mice";
const aPerson = async (about = {}) => anAccount({ passwordHash: await hashPassword(password), ...about });

test("the right password signs in and leads on to where the person wanted to go", async () => {
  const person = await aPerson();

  const answer = await visit("/sign-in?to=%2Faccount%3Fsays%3Dsaved", {
    form: { email: ` ${person.email.toUpperCase()} `, password },
  });

  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/account?says=saved");
  expect(await signedInBy(answer)).toEqual(person);
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example"])(
  "signing in never leads to %s",
  async (to) => {
    const { email } = await aPerson();

    const answer = await visit(`/sign-in?to=${encodeURIComponent(to)}`, { form: { email, password } });

    expect(answer.headers.get("Location")).toBe("/home");
  },
);

test("a wrong password and an unknown address are refused with the same words", async () => {
  const { email } = await aPerson();

  const wrong = await visit("/sign-in", { form: { email, password: "four blind mice" } });
  const unknown = await visit("/sign-in", { form: { email: "who@nowhere.example", password } });

  expect([wrong.status, unknown.status]).toEqual([409, 409]);
  expect(await wrong.text()).toContain("The address or the password is not right.");
  expect(await unknown.text()).toContain("The address or the password is not right.");
  expect([await signedInBy(wrong), await signedInBy(unknown)]).toEqual([undefined, undefined]);
});

test("an account without a password is not opened by any", async () => {
  const { email } = anAccount();

  const answer = await visit("/sign-in", { form: { email, password: "null" } });

  expect(answer.status).toBe(409);
  expect(await signedInBy(answer)).toBeUndefined();
});

test("what was typed is kept when it is refused, but never a password", async () => {
  const answer = await visit("/sign-in", { form: { email: "who@nowhere.example", password } });
  const page = await answer.text();

  expect(page).toContain('value="who@nowhere.example"');
  expect(page).not.toContain(password);
});

test("bad input comes back with the error beside its field", async () => {
  const answer = await visit("/sign-in", { form: { email: "maria", password: "" } });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain('id="email-error"');
  expect(page).toContain('id="password-error"');
  expect(page).toContain('value="maria"');
});

test("who tries too often is told for how long to wait, even with the right password", async () => {
  const { email } = await aPerson();
  const other = await aPerson();
  for (let tries = 0; tries < 10; tries += 1) await visit("/sign-in", { form: { email, password: "wrong" } });

  const answer = await visit("/sign-in", { form: { email, password } });
  const others = await visit("/sign-in", { form: { email: other.email, password } });

  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain("Please wait 15 minutes");
  expect(await signedInBy(answer)).toBeUndefined();
  expect(others.status).toBe(302);
});

test("somebody who is signed in is not asked to sign in", async () => {
  const answer = await visit("/sign-in?to=/account", { as: anAccount() });

  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/account");
});

test.each([
  ["/sign-in/link", "sign-in-link"],
  ["/forgotten-password", "reset-password"],
])("%s answers the same whether or not the address has an account", async (path, template) => {
  const { email } = anAccount();

  const known = await visit(path, { form: { email } });
  const unknown = await visit(path, { form: { email: "who@nowhere.example" } });

  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(withoutNonce(await unknown.text()).replaceAll("who@nowhere.example", email)).toBe(
    withoutNonce(await known.text()),
  );
  expect(mailsDue(new Date())).toEqual([{ template, address: email }]);
});

/** Each answer differs in its nonce and in the instant that it is given. */
function withoutNonce(page: string) {
  return page.replace(/nonce=(\\?")[^"]*"/g, "").replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, "");
}

test("no more than five links an hour go to one address", async () => {
  const { email } = anAccount();
  for (let count = 0; count < 5; count += 1) await visit("/sign-in/link", { form: { email } });

  const sixth = await visit("/sign-in/link", { form: { email } });

  expect(sixth.status).toBe(429);
  expect(mailsDue(new Date())).toHaveLength(5);
});

test("opening a link signs nobody in; its button does, once, and leads on", async () => {
  const person = anAccount();
  await visit("/sign-in/link?to=/account", { form: { email: person.email } });
  const link = mailedLink("sign-in-link");

  const opened = await visit(link);
  const openedAgain = await visit(link);
  const pressed = await visit(link, { method: "POST" });
  const pressedAgain = await visit(link, { method: "POST" });

  expect([opened.status, openedAgain.status]).toEqual([200, 200]);
  expect(await signedInBy(opened)).toBeUndefined();
  expect(pressed.headers.get("Location")).toBe("/account");
  expect(await signedInBy(pressed)).toEqual(person);
  expect(pressedAgain.status).toBe(409);
  expect(await headingOf(pressedAgain)).toBe("This link no longer works");
  expect(await signedInBy(pressedAgain)).toBeUndefined();
});

test("the button works in a page that JavaScript has taken over", async () => {
  const person = anAccount();
  await visit("/sign-in/link", { form: { email: person.email } });

  const pressed = await visit(`${mailedLink("sign-in-link")}.data`, { method: "POST" });

  expect(await signedInBy(pressed)).toEqual(person);
});

test("a link that has expired has a page of its own and a way to a new one", async () => {
  const { email } = anAccount();
  const halfAnHourAgo = new Date(Date.now() - 30 * 60_000);
  const { id: _, path } = aLinkFrom(halfAnHourAgo, email);

  const answer = await visit(path);
  const page = await answer.text();

  expect(answer.status).toBe(410);
  expect(page).toContain("This link no longer works");
  expect(page).toContain('href="/sign-in/link"');
});

function aLinkFrom(at: Date, email: string) {
  const link = newLink("/sign-in/link");
  requestLink("sign-in", email, link, at);
  return link;
}
