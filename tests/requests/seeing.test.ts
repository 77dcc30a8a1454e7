import { expect, test } from "vitest";
import { seeAsAnybody, seeAsOneOf } from "#app/domain/seeing/begin.ts";
import { viewSeeings } from "#app/domain/seeing/current.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { administrator, eligibilityDesk, managedCall, ofHubs } from "#app/domain/permissions.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { writeToApplicant } from "#app/domain/applications/messages/send.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { allDoors, addressOf } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { seeingAs, seeingHeaders } from "#tests/support/given/seeing.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { everywhere } from "#tests/support/leaks/wordings.ts";

const why = "She does not find her receipt.";

test("a manager sees the pages of an applicant of the call, with the banner that says so", async () => {
  const application = anEligibleApplication();
  const { managed } = application.call;
  const headers = await seeingAs(managed, application.owner);

  const doors = await visit("/see-as", { as: managed.manager, headers });
  const page = await visit(`/applications/${application.id}/sections/solution`, {
    as: managed.manager,
    headers,
  });

  expect(await doors.text()).toContain(`href="/applications/${application.id}"`);
  expect(page.status).toBe(200);
  const words = await page.text();
  expect(words).toContain("We cool cities.");
  expect(words).toContain(`You see the portal as ${application.owner.name} sees it`);
});

test("nothing can be done meanwhile at any door, and looking leaves nothing behind", async () => {
  const application = anEligibleApplication();
  const { managed } = application.call;
  const { evaluator, id: assignmentId } = anAssignment({ application });
  writeToApplicant(managed, application.id, "Please look.", inEvaluation);
  const params = {
    ...everywhere,
    applicationId: application.id,
    assignmentId,
    callSlug: application.call.slug,
  };
  const before = ["messages", "presences", "answers", "sheets", "applications"].map(rowsOf);

  const answered: string[] = [];
  for (const seen of [application.owner, evaluator.account]) {
    const headers = await seeingAs(managed, seen);
    for (const door of await allDoors()) {
      const address = addressOf(door, params);
      for (const method of ["POST", "PATCH", "DELETE"] as const) {
        if (door === "/see-as/end") continue;
        const { status } = await visit(address, { as: managed.manager, headers, method });
        if (status !== 403) answered.push(`${method} ${door} ${status}`);
      }
      const looked = await visit(address, { as: managed.manager, headers });
      if (looked.status >= 500) answered.push(`GET ${door} ${looked.status}`);
    }
  }

  expect(answered).toEqual([]);
  expect(["messages", "presences", "answers", "sheets", "applications"].map(rowsOf)).toEqual(before);
});

const rowsOf = (table: string) => JSON.stringify(sqlite.prepare(`select * from ${table}`).all());

test("what is refused is said in words", async () => {
  const { owner, call, id } = anEligibleApplication();
  const headers = await seeingAs(call.managed, owner);
  const manager = call.managed.manager;

  const written = await visit(`/applications/${id}/messages`, {
    as: manager,
    headers,
    form: { text: "Hello" },
  });
  const shut = await visit("/account", { as: manager, headers });

  expect(written.status).toBe(403);
  expect(await written.text()).toContain("you can look, but nothing can be done");
  expect(shut.status).toBe(403);
  expect(await shut.text()).toContain("This is not shown while you see the portal as somebody else.");
});

test.each(["/home", "/account", "/account/profile", "/manage", "/applications/:applicationId/team"])(
  "%s of the person stays theirs",
  async (door) => {
    const { owner, call, id } = anEligibleApplication();
    const headers = await seeingAs(call.managed, owner);

    const { status } = await visit(addressOf(door, { applicationId: id }), {
      as: call.managed.manager,
      headers,
    });

    expect(status).toBe(403);
  },
);

test("an application in another call of the same person is not there, also where the manager manages that call", async () => {
  const first = aCall();
  const { owner, call } = anEligibleApplication({ call: first });
  const elsewhere = anEligibleApplication({ owner });
  const other = anEligibleApplication({ owner, call: aCall({ programme: first.programme }) });
  const headers = await seeingAs(call.managed, owner);

  for (const { id } of [elsewhere, other]) {
    const { status } = await visit(`/applications/${id}`, { as: call.managed.manager, headers });
    expect(status).toBe(404);
  }
});

test("a draft that was changed since it was submitted is its team's alone", async () => {
  const application = aSubmittedApplication({ call: anOpenCall() });
  const { managed } = application.call as ReturnType<typeof anOpenCall>;
  const headers = await seeingAs(managed, application.owner);
  const path = `/applications/${application.id}`;
  expect((await visit(path, { as: managed.manager, headers })).status).toBe(200);

  saveAnswers(application.own, { summary: "We think again." }, beforeDeadline);

  expect((await visit(path, { as: managed.manager, headers })).status).toBe(404);
});

test("a sheet is shown as its evaluator sees it once it is submitted, and not before", async () => {
  const { permit, evaluator, id, call } = anAssignment();
  const headers = await seeingAs(call.managed, evaluator.account);
  aDraftSheet(permit);
  const as = call.managed.manager;
  expect((await visit(`/sheets/${id}`, { as, headers })).status).toBe(404);

  aSubmittedSheet(permit);

  expect((await visit(`/sheets/${id}`, { as, headers })).status).toBe(200);
});

test("it stands on the record, and the person reads who looked and why", () => {
  const { owner, call } = anEligibleApplication();

  seeAsOneOf(call.managed, owner.id, ` ${why} `, inEvaluation);

  expect(viewSeeings(owner)).toEqual([
    { id: expect.any(Number), at: inEvaluation, by: call.managed.manager.name, reason: why },
  ]);
});

test("it ends by the button, after half an hour, and with the right to it", async () => {
  const { owner, call, id } = anEligibleApplication();
  const as = call.managed.manager;
  const path = `/applications/${id}`;
  const statusWith = async (headers: { Cookie: string }) => (await visit(path, { as, headers })).status;
  const first = await seeingAs(call.managed, owner);
  const old = await seeingAs(call.managed, owner, new Date(Date.now() - 31 * 60_000));
  const last = await seeingAs(call.managed, owner);
  expect(await statusWith(old)).toBe(404);
  expect(await statusWith(first)).toBe(200);

  const ended = await visit("/see-as/end", { as, headers: first, method: "POST" });
  expect(ended.headers.get("Location")).toBe("/home");
  expect([await statusWith(first), await statusWith(last)]).toEqual([404, 404]);

  const again = await seeingAs(call.managed, owner);
  expect(await statusWith(again)).toBe(200);
  sqlite.prepare("delete from managers where accountId = ?").run(as.id);
  expect(await statusWith(again)).toBe(404);
});

test("the line of another manager lets nobody look", async () => {
  const { owner, call, id } = anEligibleApplication();
  const headers = await seeingAs(call.managed, owner);

  const { status } = await visit(`/applications/${id}`, { as: anAccount(), headers });

  expect(status).toBe(404);
});

test.each([
  ["somebody who takes no part in the call", () => anAccount().id],
  ["nobody that there is", () => "nobody"],
])("a manager does not see the portal as %s", (_who, id) => {
  const { call } = anEligibleApplication();
  const before = sqlite.prepare("select count(*) as n from auditEntries").get();

  expect(() => seeAsOneOf(call.managed, id(), why, inEvaluation)).toThrow("not-to-be-seen");
  expect(() => seeAsOneOf(call.managed, call.managed.manager.id, why, inEvaluation)).toThrow(
    "not-to-be-seen",
  );
  expect(sqlite.prepare("select count(*) as n from auditEntries").get()).toEqual({
    n: (before as { n: number }).n + (id() === "nobody" ? 0 : 1),
  });
});

test("an administrator sees as anybody, but not of a call in which they take part", async () => {
  const chief = anAccount({ administrator: true });
  const { owner, id } = anEligibleApplication();
  const own = anEligibleApplication({ owner });
  anEvaluator({ call: own.call, account: chief });
  const headers = await seeingHeaders(seeAsAnybody(administrator(chief)!, owner.email, why, new Date()));
  const statusOf = async (path: string) => (await visit(path, { as: chief, headers })).status;

  expect(await statusOf(`/applications/${id}`)).toBe(200);
  expect(await statusOf(`/applications/${own.id}`)).toBe(404);
  expect(await statusOf("/admin")).toBe(403);
});

test("of an assistant and of a hub's people nobody is lent what they read: a manager previews it instead", async () => {
  const { id, call } = anEligibleApplication({ call: aCall() });
  const chief = anAccount({ administrator: true });
  for (const role of ["assistant", "hub"] as const) {
    const seen = aColleague(call.managed, role);
    expect(() => seeAsOneOf(call.managed, seen.id, why, inEvaluation)).toThrow("not-to-be-seen");

    const headers = await seeingHeaders(seeAsAnybody(administrator(chief)!, seen.email, why, new Date()));
    const doors = ["/manage", `/manage/calls/${call.slug}/applications/${id}`, "/hubs", `/hubs/${id}`];
    for (const door of doors) expect((await visit(door, { as: chief, headers })).status).toBe(403);

    const asSeen = { ...seen, seenBy: { seer: chief, callId: null, until: inEvaluation } };
    const permits = (person: Account) => [eligibilityDesk(person, call.slug), ofHubs(person)];
    expect(permits(seen).filter(Boolean)).toHaveLength(1);
    expect(permits(asSeen)).toEqual([undefined, undefined]);
  }
});

test("whoever is seen lends no right to manage", async () => {
  const call = aCall();
  const chief = anAccount({ administrator: true });
  const seen = { ...call.managed.manager, seenBy: { seer: chief, callId: null, until: inEvaluation } };

  expect(managedCall(call.managed.manager, call.slug)).toBeDefined();
  expect(managedCall(seen, call.slug)).toBeUndefined();
});
