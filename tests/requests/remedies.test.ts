import { expect, test } from "vitest";
import { findApplication } from "#db/queries/applications.ts";
import { inTransaction } from "#db/client.server.ts";
import { remediesOf, updateRemedy } from "#db/queries/remedies.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function world() {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  const check = `/manage/calls/${call.slug}/eligibility/${application.id}`;
  const as = call.managed.manager;
  const typed = { text: "REGISTER-EXTRACT", questions: "vat", until: inDays(9) };
  const send = (path: string, form: Record<string, string>) => visit(`${check}${path}`, { as, form });
  return { ...application, check, typed, send, look: (path = "") => visit(`${check}${path}`, { as }) };
}

test("a form with something missing or too early keeps what was typed, says why, and asks nothing", async () => {
  const { id, typed, send } = world();

  const empty = await send("/remedy", { text: "TYPED-TEXT", until: "soon" });
  const early = await send("/remedy", { ...typed, until: inDays(3) });

  expect([empty.status, early.status]).toEqual([400, 409]);
  const page = await empty.text();
  expect(page).toContain("TYPED-TEXT");
  expect(page).toContain('id="questions-error"');
  expect(page).toContain('id="until-error"');
  expect(await early.text()).toContain("at least a week");
  expect(remediesOf(id)).toEqual([]);
});

test("the applicant sees what to put right, changes that alone and submits; the checker sees it", async () => {
  const { id, owner, check, typed, send, look } = world();
  expect((await send("/remedy", typed)).headers.get("Location")).toBe(`${check}?says=asked`);
  expect((await send("", { outcome: "eligible" })).status).toBe(409);
  const own = `/applications/${id}`;

  const page = await (await visit(own, { as: owner })).text();
  expect(page).toContain("REGISTER-EXTRACT");
  expect(page).toContain(`${own}/sections/company#vat`);
  const section = await (await visit(`${own}/sections/company`, { as: owner })).text();
  expect([section.includes('name="vat"'), section.includes('name="country"')]).toEqual([true, false]);
  expect((await visit(`${own}/sections/solution`, { as: owner })).status).toBe(404);
  const other = await visit(`${own}/answers`, {
    as: owner,
    form: { _question: "summary", summary: "Better.", _account: owner.id },
  });
  expect(other.status).toBe(409);
  await visit(`${own}/sections/company`, { as: owner, form: { vat: "BG-NEW", country: "US" } });
  const done = await visit(`${own}/submit`, { as: owner, form: {} });
  expect(done.headers.get("Location")).toBe(`${own}/submitted`);

  const { application } = findApplication(id)!;
  expect([application.country, application.registrationNumber]).toEqual(["BG", "BG-NEW"]);
  const desk = await (await look()).text();
  expect(desk).toContain("Put right");
  expect(desk).toContain("BG-NEW");
  expect((await send("", { outcome: "eligible" })).status).toBe(302);
  expect((await visit(`${own}/sections/company`, { as: owner, form: { vat: "BG-LATE" } })).status).toBe(409);
});

test("a request is prolonged and taken back by forms, and refused in words where none stands", async () => {
  const { id, owner, typed, send, look } = world();
  expect((await send("/remedy/prolong", { until: inDays(20) })).status).toBe(409);
  expect(await (await look("/remedy/withdraw")).text()).toContain("No request stands");
  await send("/remedy", typed);

  expect((await send("/remedy/prolong", { until: "" })).status).toBe(400);
  expect((await send("/remedy/prolong", { until: typed.until })).status).toBe(409);
  expect((await send("/remedy/prolong", { until: inDays(20) })).status).toBe(302);
  expect((await send("/remedy/withdraw", { reason: "" })).status).toBe(400);
  expect((await send("/remedy/withdraw", { reason: "Found." })).status).toBe(302);

  expect((await send("/remedy/withdraw", { reason: "Found." })).status).toBe(409);
  const page = await (await visit(`/applications/${id}`, { as: owner })).text();
  expect(page).toContain("Nothing has to be put right any more");
  const late = await visit(`/applications/${id}/sections/company`, { as: owner, form: { vat: "BG-LATE" } });
  expect(late.status).toBe(409);
});

test("after the last day the portal refuses in words and keeps what was typed", async () => {
  const { id, owner, typed, send } = world();
  await send("/remedy", typed);
  const { remedy } = remediesOf(id)[0];
  inTransaction(() => updateRemedy(remedy.id, { until: new Date(Date.now() - 1) }));

  const section = `/applications/${id}/sections/company`;
  const late = await visit(section, { as: owner, form: { vat: "TYPED-LATE" } });

  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain("TYPED-LATE");
  expect(page).toContain("The time in which this could be put right is over");
  expect(await (await visit(`/applications/${id}`, { as: owner })).text()).toContain(
    "The time to put it right is over",
  );
  expect((await visit(`/applications/${id}`, { as: anAccount() })).status).toBe(404);
});
