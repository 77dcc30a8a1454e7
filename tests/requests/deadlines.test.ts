import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { beat } from "#app/background/heartbeat.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { change } from "#app/domain/change.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { outagesBetween } from "#db/queries/outages.ts";
import { visit } from "#tests/support/app.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { anExtension, anOutage, anOwnExtension, whyLater } from "#tests/support/given/extensions.ts";

const dayLater = new Date(Date.UTC(2100, 0, 2, 12));
const start = Date.now();
const hoursAgo = (hours: number) => new Date(start - hours * 3_600_000);
const reasons = { "reason.en": whyLater.en, "reason.bg": whyLater.bg };
const manage = (slug: string) => `/manage/calls/${slug}`;

const textOf = async (path: string, as?: Parameters<typeof visit>[1]) =>
  (await (await visit(path, as)).text()).replaceAll(/<!--.*?-->/g, "");

test("a manager extends a deadline by one of the offered times", async () => {
  const { id, slug, managed } = anOpenCall();
  const form = { by: dayLater.toISOString(), ...reasons };

  const answer = await visit(`${manage(slug)}/extend`, { as: managed.manager, form });

  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${manage(slug)}?says=extended`]);
  expect(findCall(id)!.closesAt).toEqual(dayLater);
});

test("a manager enters another time, meant in the call's zone", async () => {
  const { id, slug, managed } = anOpenCall();
  const form = { by: "other", "until.day": "2100-01-02", "until.time": "13:00", ...reasons };

  await visit(`${manage(slug)}/extend`, { as: managed.manager, form });

  expect(findCall(id)!.closesAt).toEqual(dayLater);
});

test.each([["24:00"], [""]])("another time “%s” is the last moment of its day", async (time) => {
  const { id, slug, managed } = anOpenCall();
  const form = { by: "other", "until.day": "2100-01-02", "until.time": time, ...reasons };

  await visit(`${manage(slug)}/extend`, { as: managed.manager, form });

  expect(findCall(id)!.closesAt).toEqual(new Date("2100-01-02T22:59:59.999Z"));
});

test.each([
  ["twice", "2100-10-31", "02:30", "2100-10-31T01:30:00.000Z"],
  ["never", "2100-03-28", "02:30", "2100-03-28T01:00:00.000Z"],
])(
  "another time that clocks show %s is asked about, and then is what was meant",
  async (_how, day, time, meant) => {
    const { id, slug, managed } = anOpenCall();
    const form = { by: "other", "until.day": day, "until.time": time, ...reasons };
    const ask = (more: object) =>
      visit(`${manage(slug)}/extend`, { as: managed.manager, form: { ...form, ...more } });

    const asked = await ask({});
    const given = await ask({ "until.meant": meant });

    expect([asked.status, given.status]).toEqual([400, 302]);
    expect(await asked.text()).toContain(`value="${meant}"`);
    expect(findCall(id)!.closesAt).toEqual(new Date(meant));
  },
);

test.each([
  ["no day", { by: "other", "until.day": "", ...reasons }, 400],
  ["no choice", { ...reasons }, 400],
  ["a reason in one language", { by: dayLater.toISOString(), "reason.en": "Only English" }, 400],
  ["an earlier time", { by: "other", "until.day": "2099-12-31", "until.time": "12:00", ...reasons }, 409],
])("an extension with %s is answered with everything typed kept", async (_what, form, status) => {
  const { id, slug, managed } = anOpenCall();
  const before = findCall(id);

  const answer = await visit(`${manage(slug)}/extend`, { as: managed.manager, form });

  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(form["reason.en"]);
  expect(findCall(id)).toEqual(before);
});

test("a manager gives one applicant more time, and the applicant reads why", async () => {
  const call = anOpenCall();
  const { slug, managed } = call;
  const { id, owner } = aDraft({ call });
  const address = `${manage(slug)}/applications/${id}`;
  const form = { by: dayLater.toISOString(), ...reasons };

  const answer = await visit(`${address}/extend`, { as: managed.manager, form });

  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${address}?says=extended`]);
  expect(findApplication(id)!.application.extendedUntil).toEqual(dayLater);
  expect(await textOf(`/applications/${id}`, { as: owner })).toContain(whyLater.en);
});

test("the call's page says what counts as in time, and that the deadline was moved and why", async () => {
  const { id, slug, managed } = anOpenCall();
  change({ action: "call.changed", by: null, on: id, at: beforeDeadline, details: { what: "" } }, () =>
    updateCall(id, { graceSeconds: 120 }),
  );
  anExtension(managed, { until: dayLater });

  const page = await textOf(`/calls/${slug}`);

  expect(page).toContain("What arrives up to 120 seconds after the deadline still counts.");
  expect(page).toContain("in the last 24 h before the deadline, the deadline moves by as long");
  expect(page).toContain(`Reason: ${whyLater.en}`);
  expect(page).toContain("Version 2, changed on 1 July 2020");
});

test("every version of a call has its place on a page, with the words that changed", async () => {
  const { id, slug, managed } = anOpenCall();
  const { texts } = findCall(id)!;
  const offer = { ...texts.offer, en: "Mentoring & money" };
  changeCall(managed, { texts: { ...texts, offer } }, beforeDeadline);

  const page = await textOf(`/calls/${slug}/changes`);

  expect(page.match(/id="version-\d"/g)).toEqual(['id="version-2"', 'id="version-1"']);
  expect(page).toMatch(/<ins[^>]*>.*added:.* &amp; money.*<\/ins>/);
});

test("another applicant's extension is not seen on an application", async () => {
  const call = anOpenCall();
  const [given, other] = [aDraft({ call }), aDraft({ call })];
  anOwnExtension(call.managed, given.id, { until: dayLater });

  const page = await textOf(`/applications/${other.id}`, { as: other.owner });

  expect(page).not.toContain(whyLater.en);
});

test("whoever submits too late reads when it closed and what counts, and no version is made", async () => {
  const { id, owner } = aDraft();

  const answer = await visit(`/applications/${id}/submit`, { as: owner, form: {} });

  expect(answer.status).toBe(409);
  const page = (await answer.text()).replaceAll(/<!--.*?-->/g, "");
  expect(page).toContain("What arrived until Friday 17 July 2020, 17:00:00 (Brussels time) counted.");
  expect(page).toContain("By the clock of the portal it is now");
  expect(findApplication(id)!.application.submissionId).toBeNull();
});

test("what the portal could not do before the deadline leads to an extension with its reason", async () => {
  const opensAt = hoursAgo(100);
  const { slug, managed } = anOpenCall({ opensAt, closesAt: new Date(Date.now() + 3_600_000) });
  anOutage({ from: hoursAgo(3), until: hoursAgo(2), kind: "failing", refusedWrites: 7 });

  const page = await textOf(`${manage(slug)}/outages`, { as: managed.manager });
  const prefilled = await textOf(`${manage(slug)}/extend?for=outages`, { as: managed.manager });

  expect(page).toContain("Extend by 1 hour");
  expect(prefilled).toContain("The portal could not save applications for 60 min before the deadline");
  expect(prefilled).toContain("Преди крайния срок порталът не можеше да записва кандидатури 60 мин.");
});

test("an extension is not offered once it would be unfair", async () => {
  const { slug, managed } = aCall({ published: false });

  const page = await textOf(`${manage(slug)}/extend`, { as: managed.manager });

  expect(page).toContain("The deadline can no longer be extended");
  expect(page).not.toContain('name="by"');
});

test("a write that the database refuses is written down as an outage once it takes writes again", async () => {
  const { slug, managed } = anOpenCall();
  const form = { by: dayLater.toISOString(), ...reasons };
  const before = new Date();
  beat(new Date());
  const cookie = await cookieFor(managed.manager);

  sqlite.pragma("query_only = ON");
  const answer = await visit(`${manage(slug)}/extend`, { form, headers: { Cookie: cookie } });
  sqlite.pragma("query_only = OFF");
  beat(new Date());

  expect(answer.status).toBe(503);
  expect(outagesBetween(before, new Date())).toMatchObject([{ kind: "failing", refusedWrites: 1 }]);
});

async function cookieFor(account: Account) {
  const token = newToken();
  beginSession(account, hashOf(token), null, new Date());
  return (await sessionHeaders(token)).split(";")[0];
}
