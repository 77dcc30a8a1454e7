import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { viewAddresses } from "#app/domain/accounts/addresses/read.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { visit } from "#tests/support/app.ts";
import { signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";
import { aSession, minutesAgo } from "#tests/support/session.ts";

const password = "three blind mice";
const maria = async () => anAccount({ passwordHash: await hashPassword(password) });
const ask = (as: Account, email: string) => visit("/account/addresses", { as, form: { email } });
const furtherOf = (account: Account) => viewAddresses(account).further.map(({ email }) => email);

test("an address is added by whoever asked, once its link's button is pressed; looking at it gives nobody anything", async () => {
  const [as, eve] = [await maria(), anAccount()];

  const asked = await ask(as, "Maria@Lab.example");
  const link = mailedLink("further-address");
  const scanned = await visit(link);
  const opened = await visit(link, { as });
  const before = furtherOf(as);
  const stranger = [await visit(link, { as: eve }), await visit(link, { as: eve, method: "POST" })];
  const taken = await visit(link, { as, method: "POST" });
  const again = [await visit(link, { as, method: "POST" }), await visit(link, { as })];

  expect([asked.status, scanned.status, opened.status]).toEqual([200, 302, 200]);
  expect(stranger.map(({ status }) => status)).toEqual([410, 409]);
  expect(await stranger[0]!.text()).toContain("works only for the account that asked for it");
  expect(taken.headers.get("Location")).toBe("/account/addresses?says=added");
  expect(again.map(({ status }) => status)).toEqual([409, 410]);
  expect([before, furtherOf(as), furtherOf(eve)]).toEqual([[], ["maria@lab.example"], []]);
  expect(await (await visit("/account/addresses", { as })).text()).toContain("maria@lab.example");
});

test("who signed in a while ago proves it first, for the page and for the link", async () => {
  const as = await maria();
  await ask(as, "maria@lab.example");
  const Cookie = await aSession(as, { at: minutesAgo(20) });

  const answers = [];
  for (const path of ["/account/addresses", mailedLink("further-address")])
    answers.push(await visit(path, { headers: { Cookie } }));

  for (const answer of answers)
    expect(answer.headers.get("Location")).toMatch(/^\/account\/prove\?need=fresh/);
});

/** A page without what differs from answer to answer, and from address to address. */
const plain = (html: string) =>
  html.replaceAll(/nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "").replaceAll(/nobody@lab|known@lab/g, "x@lab");

test("the answer does not tell whether the address has an account: its mailbox alone does", async () => {
  const as = await maria();
  anAccount({ email: "known@lab.example" });

  const [unknown, known] = [await ask(as, "nobody@lab.example"), await ask(as, "known@lab.example")];

  expect([unknown.status, known.status]).toEqual([200, 200]);
  expect(plain(await known.text())).toBe(plain(await unknown.text()));
  expect(mailsDue(new Date())).toEqual([
    { template: "further-address", address: "nobody@lab.example" },
    { template: "address-adding", address: as.email },
    { template: "further-address", address: "known@lab.example" },
    { template: "address-adding", address: as.email },
  ]);
});

test("nonsense is a mistake of the field, and what was typed is kept", async () => {
  const answer = await ask(await maria(), "no address");

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="no address"');
});

test("a further address signs in by the account's password", async () => {
  const as = await maria();
  aFurtherAddress(as, "maria@lab.example", new Date());

  const answer = await visit("/sign-in", { form: { email: "Maria@lab.example", password } });

  expect(await signedInBy(answer)).toEqual(as);
});

test("an address is removed by its owner alone", async () => {
  const [as, eve] = [await maria(), anAccount()];
  const { id } = aFurtherAddress(as, "maria@lab.example", new Date());
  const path = `/account/addresses/${id}/remove`;

  const stranger = await visit(path, { as: eve, method: "POST" });
  const looked = await visit(path, { as });
  const before = furtherOf(as);
  const removed = await visit(path, { as, method: "POST" });

  expect([stranger.status, looked.status, removed.status]).toEqual([404, 200, 302]);
  expect([before, furtherOf(as)]).toEqual([["maria@lab.example"], []]);
  expect(mailsDue(new Date()).at(-1)).toEqual({ template: "way-in-changed", address: as.email });
});

test("the main address is told in time what is to be added, and its button takes it off", async () => {
  const as = await maria();
  await ask(as, "eve@lab.example");
  const stop = mailedLink("address-adding");
  await visit(mailedLink("further-address"), { as, method: "POST" });
  const before = furtherOf(as);

  const looked = await visit(stop);
  const pressed = await visit(stop, { method: "POST" });

  expect([looked.status, pressed.status]).toEqual([200, 200]);
  expect(await looked.text()).toContain("The address eve@lab.example was to open your account too.");
  expect([before, furtherOf(as)]).toEqual([["eve@lab.example"], []]);
});

test("another main address is begun with a further one already typed", async () => {
  const page = await visit("/account/address?to=maria%40lab.example", { as: await maria() });

  expect(await page.text()).toContain('value="maria@lab.example"');
});
