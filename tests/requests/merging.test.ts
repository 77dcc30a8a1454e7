import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { findAccount, findAccountByEmail } from "#db/queries/accounts.ts";
import { visit } from "#tests/support/app.ts";
import { signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";
import { aSession, withCodes } from "#tests/support/session.ts";

const password = "three blind mice";

/** Two accounts of one person, and the link that the second one's address got when the first asked for it. */
async function aLinkToMerge() {
  const first = anAccount({ passwordHash: await hashPassword(password) });
  const second = anAccount({ name: "The Second", passwordHash: await hashPassword("another long one") });
  await visit("/account/addresses", { as: first, form: { email: second.email } });
  return { first, second, link: mailedLink("further-address") };
}

const press = (path: string, as?: Account, form: Record<string, string> = {}) => visit(path, { as, form });
const ownerOf = ({ email }: Account) => findAccountByEmail(email)!.id;

test("the link leads whoever asked to what would go over, and their press merges the two", async () => {
  const { first, second, link } = await aLinkToMerge();
  aDraft({ owner: second });

  const opened = await visit(link, { as: first });
  const plan = await visit(`${link}/merge`, { as: first });
  const before = ownerOf(second);
  const pressed = await press(`${link}/merge`, first);

  expect(opened.headers.get("Location")).toBe(`${link}/merge`);
  expect(plan.status).toBe(200);
  const page = await plan.text();
  expect(page).toContain("1 application<");
  expect(page).not.toContain("evaluator in");
  expect(pressed.headers.get("Location")).toBe("/account/addresses?says=merged");
  expect([before, ownerOf(second)]).toEqual([second.id, first.id]);
  expect(await (await visit("/account/addresses?says=merged", { as: first })).text()).toContain(second.email);
  expect(mailsDue(new Date()).slice(-2)).toEqual([
    { template: "accounts-merged", address: first.email },
    { template: "accounts-merged", address: second.email },
  ]);
});

test("nobody else is told anything by the link, and nobody else can press it", async () => {
  const { first, second, link } = await aLinkToMerge();

  for (const as of [second, anAccount(), undefined]) {
    const statuses = [];
    for (const path of [link, `${link}/merge`, `${link}/prove`]) {
      const answer = await visit(path, { as });
      if (as !== second) expect(await answer.text()).not.toContain(second.email);
      statuses.push(answer.status, (await press(path, as)).status);
    }
    expect(statuses).toEqual(as ? [410, 409, 410, 409, 410, 409] : [302, 302, 302, 302, 302, 302]);
  }
  expect(ownerOf(second)).toBe(second.id);
  expect((await visit(`${link}/merge`, { as: first })).status).toBe(200);
});

test("two presses merge once, and a link that was used says so in words", async () => {
  const { first, second, link } = await aLinkToMerge();

  const presses = [await press(`${link}/merge`, first), await press(`${link}/merge`, first)];
  const late = [await visit(link, { as: first }), await visit(`${link}/merge`, { as: first })];

  expect(presses.map(({ status }) => status)).toEqual([302, 409]);
  expect(late.map(({ status }) => status)).toEqual([410, 410]);
  expect(await late[1]!.text()).toContain("Send me a new link");
  expect(mailsDue(new Date()).filter(({ template }) => template === "accounts-merged")).toHaveLength(2);
  expect(ownerOf(second)).toBe(first.id);
});

test("an account with a second factor shows nothing and is not merged before it was given", async () => {
  const { first, second, link } = await aLinkToMerge();
  const { codeNow } = withCodes(second);
  aDraft({ owner: second });

  const led = await visit(`${link}/merge`, { as: first });
  const asked = await visit(`${link}/prove`, { as: first });
  const early = await press(`${link}/merge`, first);
  const wrong = await press(`${link}/prove`, first, { proofCode: "000000" });
  const before = ownerOf(second);
  const given = await press(`${link}/prove`, first, { proofCode: codeNow() });
  const plan = await visit(`${link}/merge`, { as: first });
  const merged = await press(`${link}/merge`, first);

  expect(led.headers.get("Location")).toBe(`${link}/prove`);
  expect(await asked.text()).not.toContain("application<");
  expect(early.headers.get("Location")).toBe(`${link}/prove`);
  expect([wrong.status, before]).toEqual([409, second.id]);
  expect(given.headers.get("Location")).toBe(`${link}/merge`);
  expect(await plan.text()).toContain("your account asks for them from then on");
  expect([merged.status, ownerOf(second)]).toEqual([302, first.id]);
});

test("the first account's own code proves nothing about the second", async () => {
  const { first, second, link } = await aLinkToMerge();
  withCodes(second);
  const { codeNow } = withCodes(first);
  const headers = { Cookie: await aSession(first, { by: "code" }) };

  const given = await visit(`${link}/prove`, { headers, form: { proofCode: codeNow() } });
  const pressed = await visit(`${link}/merge`, { headers, method: "POST" });

  expect(given.status).toBe(409);
  expect(pressed.headers.get("Location")).toBe(`${link}/prove`);
  expect(ownerOf(second)).toBe(second.id);
});

test("nobody tries codes of the second account for long", async () => {
  const { first, second, link } = await aLinkToMerge();
  withCodes(second);

  const statuses = [];
  for (let i = 0; i < 11; i += 1)
    statuses.push((await press(`${link}/prove`, first, { proofCode: "000000" })).status);

  expect(statuses.at(-1)).toBe(429);
});

test("what stands against it is said in words, and a press is refused", async () => {
  const { first, second, link } = await aLinkToMerge();
  const call = aCall();
  for (const owner of [first, second]) aDraft({ call, owner });

  const plan = await visit(`${link}/merge`, { as: first });
  const pressed = await press(`${link}/merge`, first);

  const page = await plan.text();
  expect(page).toContain("Each of them has an application in one call, and a person has one:");
  expect(page).not.toContain("Merge the accounts");
  expect([pressed.status, ownerOf(second)]).toEqual([409, second.id]);
});

test("whoever was signed in to the second account is out, and its address signs in to the first", async () => {
  const { first, second, link } = await aLinkToMerge();
  const there = await visit("/sign-in", { form: { email: second.email, password: "another long one" } });
  const before = await signedInBy(there);

  await press(`${link}/merge`, first);

  const old = await visit("/sign-in", { form: { email: second.email, password: "another long one" } });
  const now = await visit("/sign-in", { form: { email: second.email, password } });
  expect(before).toEqual(second);
  expect(await signedInBy(there)).toBeUndefined();
  expect(await signedInBy(old)).toBeUndefined();
  expect(await signedInBy(now)).toEqual(findAccount(first.id));
});

test("administrators and managers merge nobody: there is no door but one's own address", async () => {
  const { second, link } = await aLinkToMerge();
  const as = anAccount({ administrator: true });

  const answers = [await press(`${link}/merge`, as), await visit(`/admin/erasures/${second.id}`, { as })];

  expect(answers.map(({ status }) => status)).toEqual([409, 200]);
  expect(ownerOf(second)).toBe(second.id);
});
