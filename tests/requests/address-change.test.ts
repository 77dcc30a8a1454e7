import { expect, test } from "vitest";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";

const password = "three blind mice";
const now = () => new Date();

/** Each with an address of her own: tries are counted by it. */
async function maria() {
  return anAccount({ passwordHash: await hashPassword(password) });
}
const emailOf = ({ id }: { id: string }) => findAccount(id)!.email;

test("an address changes when its link is opened by whoever asked, and what waits to be sent goes there", async () => {
  const as = await maria();
  const draft = aDraft({ owner: as });
  submitApplication(draft.own, beforeDeadline);
  const before = mailsDue(now());

  const asked = await visit("/account/address", { as, form: { email: "Maria@New.example", password } });
  const link = mailedLink("new-address");
  const stranger = await visit(link, { as: anAccount(), method: "POST" });
  const opened = [(await visit(link, { as })).status, emailOf(as)];
  const taken = await visit(link, { as, method: "POST" });
  const again = await visit(link, { as, method: "POST" });

  expect([asked.status, stranger.status, taken.status, again.status]).toEqual([200, 409, 302, 409]);
  expect(opened).toEqual([200, as.email]);
  expect(emailOf(as)).toBe("maria@new.example");
  expect(before).toEqual([{ template: "application-received", address: as.email }]);
  expect(mailsDue(now())).toEqual([
    { template: "application-received", address: "maria@new.example" },
    { template: "new-address", address: "maria@new.example" },
    { template: "address-changing", address: as.email },
  ]);
});

test("nothing is asked for with a wrong password, and what was typed is kept", async () => {
  const as = await maria();

  const wrong = await visit("/account/address", {
    as,
    form: { email: "eve@new.example", password: "wrong" },
  });

  expect([wrong.status, mailsDue(now())]).toEqual([409, []]);
  expect(await wrong.text()).toContain('value="eve@new.example"');
});

/** A page without what differs from answer to answer, and from address to address. */
const plain = (html: string) =>
  html.replaceAll(/nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "").replaceAll(/nobody@new|known@new/g, "x@new");

test("the answer does not tell whether the new address has an account: its owner alone is told", async () => {
  const as = await maria();
  anAccount({ email: "known@new.example" });
  const ask = (email: string) => visit("/account/address", { as, form: { email, password } });

  const [unknown, known] = [await ask("nobody@new.example"), await ask("known@new.example")];

  expect([unknown.status, known.status]).toEqual([200, 200]);
  expect(plain(await known.text())).toBe(plain(await unknown.text()));
  expect(mailsDue(now()).filter(({ template }) => template !== "address-changing")).toEqual([
    { template: "new-address", address: "nobody@new.example" },
    { template: "address-in-use", address: "known@new.example" },
  ]);
});

test.each([false, true])("the former address stops a change, also one that is done: %s", async (done) => {
  const as = await maria();
  await visit("/account/address", { as, form: { email: "eve@new.example", password } });
  const [link, stop] = [mailedLink("new-address"), mailedLink("address-changing")];
  if (done) await visit(link, { as, method: "POST" });
  const address = emailOf(as);

  const opened = await visit(stop);
  const pressed = await visit(stop, { method: "POST" });
  const late = await visit(link, { as, method: "POST" });

  expect(address).toBe(done ? "eve@new.example" : as.email);
  expect([opened.status, pressed.status]).toEqual([200, 200]);
  expect(emailOf(as)).toBe(as.email);
  expect(late.status).toBe(409);
  expect((await visit(stop, { method: "POST" })).status).toBe(409);
});

test("whoever stops a change ends all sessions of the account", async () => {
  const as = await maria();
  await visit("/account/address", { as, form: { email: "eve@new.example", password } });
  const before = sessionsOf(as.id, now(), 10).length;

  await visit(mailedLink("address-changing"), { method: "POST" });

  expect(before).toBeGreaterThan(0);
  expect(sessionsOf(as.id, now(), 10)).toEqual([]);
});

test("after five requests an hour the account waits, and what was typed is kept", async () => {
  const as = await maria();
  const ask = () => visit("/account/address", { as, form: { email: "x@new.example", password } });

  const statuses = [];
  for (let i = 0; i < 6; i += 1) statuses.push((await ask()).status);

  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect(dueEmails(now(), 100)).toHaveLength(10);
});
