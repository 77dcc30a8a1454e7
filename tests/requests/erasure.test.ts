import { expect, test } from "vitest";
import { verifyChain } from "#app/domain/audit/verify.ts";
import { isSignedBy } from "#app/domain/installation/signature.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { asIntruder } from "#tests/support/intruder.ts";
import { whereStands } from "#tests/support/text-columns.ts";

const name = "Ivana Markova";
const email = "ivana.markova@planted.example";

function somebodyWhoAsks() {
  const person = anAccount({ name, email });
  aDraft({ owner: person, answers: { summary: `${name} founded it.` } });
  return { person, admin: anAccount({ administrator: true }) };
}

const page = (id: string) => `/admin/erasures/${id}`;

test("somebody asks on their account page, an administrator sees what goes, and carries it out once the address is typed", async () => {
  const { person, admin } = somebodyWhoAsks();

  const asked = await visit("/account/erasure", { as: person, form: { note: "Please." } });
  const list = await (await visit("/admin/erasures", { as: admin })).text();
  const shown = await (await visit(page(person.id), { as: admin })).text();
  const slip = await visit(page(person.id), { as: admin, form: { email: "somebody@else.example" } });
  expect([asked.status, slip.status]).toEqual([302, 400]);
  expect([list, shown].every((html) => html.includes(name))).toBe(true);
  expect(shown).toContain("Please.");
  expect(whereStands([email])).not.toEqual([]);

  const done = await visit(page(person.id), { as: admin, form: { email } });

  expect([done.status, done.headers.get("Location")]).toEqual([302, "/admin/erasures?says=erased"]);
  expect(whereStands([name, email])).toEqual([]);
  expect((await visit(page(person.id), { as: admin })).status).toBe(404);
  const sessions = sqlite.prepare("select count(*) from sessions where accountId = ?").pluck();
  expect(sessions.get(person.id)).toBe(0);
});

test("what was erased is certified, signed and without a name", async () => {
  const { person, admin } = somebodyWhoAsks();
  await visit(page(person.id), { as: admin, form: { email } });

  const answer = await visit(`${page(person.id)}/certificate.json`, { as: admin });

  const { certificate, signature, key } = await answer.json();
  expect(certificate).toMatchObject({
    format: "finalist-erasure-1",
    of: "person",
    erased: { accounts: 1, applications: 1 },
  });
  expect(isSignedBy(key, certificate, signature)).toBe(true);
  expect(JSON.stringify(certificate)).not.toMatch(/ivana/i);
});

test("a request can be taken back, and asking twice is refused", async () => {
  const { person, admin } = somebodyWhoAsks();
  await visit("/account/erasure", { as: person, form: {} });
  expect((await visit("/account/erasure", { as: person, form: {} })).status).toBe(409);

  await visit("/account/erasure/take-back", { as: person, form: {} });

  expect(await (await visit("/admin/erasures", { as: admin })).text()).not.toContain(name);
});

test("an administrator sees that the record is whole, or which line is not", async () => {
  const { admin } = somebodyWhoAsks();

  const whole = await (await visit("/admin/record", { as: admin, form: {} })).text();
  asIntruder("update auditEntries set at = at + 1 where id = (select max(id) from auditEntries)");
  const broken = await (await visit("/admin/record", { as: admin, form: {} })).text();

  const { found } = verifyChain();
  expect(whole).toContain("The record is whole");
  expect(broken).toContain("The record is not as it was written");
  expect(broken).toContain(`Line ${found[0].entryId}`);
});
