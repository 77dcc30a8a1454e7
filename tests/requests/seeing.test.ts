import { expect, test } from "vitest";
import { seeAsAnybody, seeAsOneOf } from "#app/domain/seeing/begin.ts";
import { viewSeeings } from "#app/domain/seeing/current.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewHubFinalists } from "#app/domain/decisions/hubs/for-hub.ts";
import { administrator, hubFinalist, managedCall, ofHubs } from "#app/domain/permissions.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { writeToApplicant } from "#app/domain/applications/messages/send.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { allDoors, addressOf } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { aSecondManager, releaseDecisions } from "#tests/support/given/releases.ts";
import { seeingAs, seeingHeaders } from "#tests/support/given/seeing.ts";
import { aDraftSheet, aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";
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

test(
  "nothing can be done meanwhile at any door, and looking leaves nothing behind",
  { timeout: 300_000 },
  async () => {
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
    const colleagues = [aColleague(managed, "assistant"), aColleague(managed, "hub")];
    for (const seen of [application.owner, evaluator.account, ...colleagues]) {
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
  },
);

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

test("a manager sees a call as its assistant does: what is open, and nothing that managers alone may", async () => {
  const first = aCall();
  const { id, call } = anEligibleApplication({ call: first });
  const as = call.managed.manager;
  const seen = aColleague(call.managed, "assistant");
  const home = `/manage/calls/${call.slug}`;
  const other = aCall({ programme: first.programme });
  const headers = await seeingAs(call.managed, seen);
  const look = async (path: string) => (await visit(path, { as, headers })).status;

  const doors = await (await visit("/see-as", { as, headers })).text();
  const page = await (await visit(`${home}/applications/${id}`, { as, headers })).text();

  expect(doors).toContain(`href="${home}"`);
  expect(doors).not.toContain(`href="/manage/calls/${other.slug}"`);
  expect(page).toContain("We cool cities.");
  expect(page).not.toContain("retention/hold");
  expect([await look(home), await look(`${home}/eligibility/${id}`)]).toEqual([200, 200]);
  for (const shut of ["/manage", `${home}/ranking`, `${home}/record`, `${home}/set-up`])
    expect([shut, await look(shut)]).toEqual([shut, 403]);
  expect(await look(`/manage/calls/${other.slug}`)).toBe(404);
  const decided = { as, headers, form: { outcome: "ineligible", note: "No." } };
  expect((await visit(`${home}/eligibility/${id}`, decided)).status).toBe(403);
});

test("a hub's people are seen with their finalists of the call alone, once the results are out", async () => {
  const { call, hubs } = aCallWithHubs();
  const answers = { Alpha: wishing("bergen"), Beta: wishing("brussels") };
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, {
    call,
    answers,
  });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  const seen = aColleague(managed, "hub", { hubId: hubs.bergen });
  const headers = await seeingAs(managed, seen);
  const look = (path: string) => visit(path, { as: managed.manager, headers });
  const [alpha, beta] = [`/hubs/${applications.Alpha.id}`, `/hubs/${applications.Beta.id}`];

  const before = [(await look("/hubs")).status, (await look(alpha)).status];
  releaseDecisions(managed, 2, afterEvaluation);
  const list = await (await look("/hubs")).text();

  expect(before).toEqual([200, 404]);
  expect([list.includes("Alpha"), list.includes("Beta")]).toEqual([true, false]);
  expect([(await look(alpha)).status, (await look(beta)).status]).toEqual([200, 404]);
  expect(await (await look("/see-as")).text()).toContain("1 finalist");
  const elsewhere = {
    ...seen,
    seenBy: { seer: managed.manager, callId: aCall().id, until: afterEvaluation },
  };
  expect(viewHubFinalists(ofHubs(elsewhere)!, "en")).toEqual([]);
  expect(hubFinalist(elsewhere, applications.Alpha.id)).toBeUndefined();
});

test("an administrator sees as an assistant, but not a call in which they take part themselves", async () => {
  const [free, own] = [anEligibleApplication(), anEligibleApplication()];
  const chief = anAccount({ administrator: true });
  anEvaluator({ call: own.call, account: chief });

  for (const [{ call }, status] of [
    [free, 200],
    [own, 404],
  ] as const) {
    const seen = aColleague(call.managed, "assistant");
    const headers = await seeingHeaders(seeAsAnybody(administrator(chief)!, seen.email, why, new Date()));
    expect((await visit(`/manage/calls/${call.slug}`, { as: chief, headers })).status).toBe(status);
  }
});

test("a manager sees as nobody who works for another programme, and as no other manager", () => {
  const { managed } = aCall();
  const others = [aColleague(aCall().managed, "assistant"), aColleague(aCall().managed, "hub")];
  others.push(aSecondManager(managed).manager);

  for (const { id } of others)
    expect(() => seeAsOneOf(managed, id, why, inEvaluation)).toThrow("not-to-be-seen");
});

test("whoever is seen lends no right to manage", async () => {
  const call = aCall();
  const chief = anAccount({ administrator: true });
  const seen = { ...call.managed.manager, seenBy: { seer: chief, callId: null, until: inEvaluation } };

  expect(managedCall(call.managed.manager, call.slug)).toBeDefined();
  expect(managedCall(seen, call.slug)).toBeUndefined();
});
