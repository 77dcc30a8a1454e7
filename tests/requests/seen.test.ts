import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { roles } from "#app/domain/reports/seen/roles.ts";
import { sqlite } from "#db/client.server.ts";
import { findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { dataAt } from "#tests/support/data-at.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";

type Entry = { id: string; call: { slug: string; managed: { manager: Account } } };
/* eslint-disable @typescript-eslint/no-explicit-any */
type Data = any;

/** What the manager's page says that somebody sees of an entry. */
async function seenAs(entry: Entry, as: string): Promise<Data> {
  const path = `/manage/calls/${entry.call.slug}/applications/${entry.id}/seen?as=${as}`;
  const { sight } = (await dataAt(path, entry.call.managed.manager)) as Data;
  return sight;
}

test("an applicant is previewed as their own pages show it, and nothing is marked as read by looking", async () => {
  const { entries, people } = await aMarkedWorld();
  const { n1 } = entries;
  const own = `/applications/${n1.id}`;

  for (const [role, person] of [
    ["owner", people.owner],
    ["editor", people.editor],
  ] as const) {
    const sight = await seenAs(n1, role);

    const [submitted, team, messages, objections] = (await Promise.all(
      ["submitted", "team", "messages", "objections"].map((door) => dataAt(`${own}/${door}`, person)),
    )) as Data[];
    expect(sight.submitted).toEqual(submitted.submitted);
    expect(sight.people).toEqual(team.team.people);
    expect(sight.messages.messages.length).toBeGreaterThan(0);
    expect(sight.messages).toEqual({ timeZone: messages.timeZone, messages: messages.messages });
    expect(sight.objections).toEqual(objections.objections);
  }
}, 60_000);

test("whoever evaluates, in a named and in an anonymous call, is previewed as their sheet and list show it", async () => {
  const { entries, people, pairs, evaluators } = await aMarkedWorld();
  const cases = [
    { entry: entries.n1, pair: pairs.onen1, person: people.one, role: "discussant" },
    { entry: entries.n2, pair: pairs.threen2, person: people.three, role: "assigned" },
    { entry: entries.a1, pair: pairs.blinda1, person: people.blind, role: "done" },
  ];

  for (const { entry, pair, person, role } of cases) {
    const path = `/sheets/${pair.id}`;
    const real = (await dataAt(path, person)) as Data;
    const list = (await dataAt(`/evaluations/${entry.call.slug}/conflicts`, person)) as Data;
    const line = list.applicants?.find(({ applicationId }: Data) => applicationId === entry.id);
    const asOne = await seenAs(entry, pair.evaluator.evaluatorId);
    const asAny = await seenAs(entry, role);

    expect(asOne.application).toEqual(real.application);
    expect(asAny.application).toEqual(real.application);
    expect(line ?? null).toEqual(asOne.listed ? expect.objectContaining(asOne.listed) : null);
    expect(asOne.others ?? []).toEqual(real.others);
    if (role === "discussant") {
      const discussion = (await dataAt(`${path}/discussion`, person)) as Data;
      expect(asOne.discussion).toEqual(discussion);
    }
  }
  expect((await seenAs(entries.a1, "assigned")).application.company).toBeNull();
  expect((await seenAs(entries.a1, evaluators.blind.evaluatorId)).listed).toBeUndefined();
}, 60_000);

test("others' sheets are previewed as they are shown once the own one is final", async () => {
  const call = aCall({ evaluation: { others: "after-own", named: true, undo: "ten-minutes" } });
  const application = anEligibleApplication({ call });
  const [first, second] = [anAssignment({ call, application }), anAssignment({ call, application })];
  aSubmittedSheet(first.permit, { toApplicant: "A sound plan." });
  const before = await seenAs(application, second.evaluator.evaluatorId);
  aSubmittedSheet(second.permit);

  const real = (await dataAt(`/sheets/${second.id}`, second.evaluator.account)) as Data;
  const seen = await seenAs(application, second.evaluator.evaluatorId);

  expect(before.others).toBeUndefined();
  expect(real.others).toHaveLength(1);
  expect(seen.others).toEqual(real.others);
});

test("with a conflict, without the application and before accepting nothing of its content is seen", async () => {
  const { entries, people, evaluators, pairs } = await aMarkedWorld();

  const conflict = await seenAs(entries.n2, evaluators.barred.evaluatorId);
  const without = await seenAs(entries.n1, evaluators.three.evaluatorId);

  expect(await dataAt(`/sheets/${pairs.barredn2.id}`, people.barred)).toBe(404);
  expect([Object.keys(conflict), Object.keys(without)]).toEqual([["listed"], ["listed"]]);
  expect(await seenAs(entries.n1, "invited")).toEqual({});
  expect((await seenAs(entries.a1, "unassigned")).listed).toBeUndefined();
  expect((await seenAs(entries.a1, "conflict")).listed).toBeUndefined();
}, 60_000);

test("an assistant is previewed as the programme's pages show it", async () => {
  const { entries, people } = await aMarkedWorld();

  for (const entry of [entries.n1, entries.a1]) {
    const call = `/manage/calls/${entry.call.slug}`;
    const real = (await dataAt(`${call}/applications/${entry.id}`, people.assistant)) as Data;
    const letters = (await dataAt(`${call}/applications/${entry.id}/messages`, people.assistant)) as Data;
    const eligibility = (await dataAt(`${call}/eligibility/${entry.id}`, people.assistant)) as Data;
    const sight = await seenAs(entry, "assistant");

    expect(sight.managed).toEqual(real.application);
    expect(sight.proceedings).toEqual(real.proceedings);
    expect(letters).toMatchObject(sight.conversation);
    expect(eligibility).toMatchObject(sight.eligibility);
  }
}, 60_000);

test("its team, its hub and the public are previewed before the release as they see it afterwards", async () => {
  const { call, hubs } = aCallWithHubs({ places: 1 });
  const points = { Alpha: [[5, 5]], Beta: [[4, 4]] } as never;
  const answers = { Alpha: wishing("bergen"), Beta: wishing("brussels") };
  const { managed, applications } = aScoredCall(points, { call, answers });
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  const as = aColleague(managed, "hub", { hubId: hubs.bergen });
  const entry = { ...applications.Alpha, call };
  const before = {
    team: await seenAs(entry, "owner"),
    hub: await seenAs(entry, "hubBefore"),
    everybody: await seenAs(entry, "publicBefore"),
  };
  const promised = {
    team: await seenAs(entry, "told"),
    hub: await seenAs(entry, "hubAfter"),
    everybody: await seenAs(entry, "publicAfter"),
  };

  expect(before.team.decision).toBeUndefined();
  expect([before.hub, before.everybody]).toEqual([{}, {}]);
  expect(await dataAt(`/hubs/${entry.id}`, as)).toBe(404);
  releaseDecisions(managed, 2, afterEvaluation);

  const [line] = (await dataAt("/hubs", as)) as Data;
  const { redress: _, ...told } = (await dataAt(`/applications/${entry.id}/decision`, entry.owner)) as Data;
  const open = (await dataAt(`/calls/${call.slug}`)) as Data;
  expect(promised.hub.finalist).toEqual(line);
  expect(promised.hub.entry).toEqual(await dataAt(`/hubs/${entry.id}`, as));
  const { releasedAt: _then, answerBy: _until, ...promisedDecision } = promised.team.decision;
  expect(told).toMatchObject({ ...promisedDecision, mayAnswer: told.mayAnswer });
  expect(open.results.finalists).toContainEqual(promised.everybody.published);
  expect((await seenAs(entry, "owner")).decision).toEqual(told);
});

test("only managers of the call look, and only at what was submitted to it", async () => {
  const { entries, people } = await aMarkedWorld();
  const pathOf = (entry: Entry, id: string) => `/manage/calls/${entry.call.slug}/applications/${id}/seen`;
  const statusFor = async (person: Account, path: string) => (await visit(path, { as: person })).status;
  const { n1, o1, w1, d1 } = entries;

  for (const end of ["", "/proof"]) {
    expect(await statusFor(people.manager, pathOf(n1, n1.id) + end)).toBe(200);
    for (const person of [people.assistant, people.hubbed, people.neighbour, people.one, people.owner])
      expect(await statusFor(person, pathOf(n1, n1.id) + end)).toBe(404);
    expect(await statusFor(people.manager, pathOf(n1, o1.id) + end)).toBe(404);
    expect(await statusFor(people.manager, pathOf(w1, w1.id) + end)).toBe(404);
    expect(await statusFor(people.manager, pathOf(d1, d1.id) + end)).toBe(404);
  }
  expect(await statusFor(people.manager, `${pathOf(n1, n1.id)}?as=${anEvaluator().evaluatorId}`)).toBe(404);
}, 60_000);

test("the page is there for every role, in both languages, and names no sentence that is missing", async () => {
  const { entries, people, evaluators } = await aMarkedWorld();

  for (const { id, call } of [entries.n1, entries.a1])
    for (const as of [...roles, evaluators.one.evaluatorId, evaluators.blind.evaluatorId]) {
      const path = `/manage/calls/${call.slug}/applications/${id}/seen?as=${as}`;
      for (const language of ["en", "bg"]) {
        sqlite.prepare("update accounts set locale = ?").run(language);
        const page = await visit(path, { as: people.manager });
        const ofCall =
          roles.includes(as as never) || (as === evaluators.one.evaluatorId) === (id === entries.n1.id);
        expect([as, page.status]).toEqual([as, ofCall ? 200 : 404]);
        const text = await page.text();
        if (ofCall) expect(text).toContain(language === "bg" ? "Какво ще видят?" : "What will they see?");
        expect(text).not.toMatch(/>(seen:)?(role|why|kind|state|place|parts)\.\w+</);
      }
    }
}, 120_000);

test("a decision that waits for its release is shown as its team will read it", async () => {
  const points = { Alpha: [[5, 5]], Beta: [[4, 4]] } as never;
  const { managed, applications } = aScoredCall(points, { call: aCall({ places: 1 }) });
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  const { id, call } = { ...applications.Alpha, call: findCall(managed.callId)! };

  const page = await visit(`/manage/calls/${call.slug}/applications/${id}/seen?as=told`, {
    as: managed.manager,
  });
  const proof = await visit(`/manage/calls/${call.slug}/applications/${id}/seen/proof`, {
    as: managed.manager,
  });

  expect([page.status, proof.status]).toEqual([200, 200]);
  expect(await page.text()).toContain("Finalist");
  expect(await proof.text()).toContain("Nobody sees what is not theirs");
});
