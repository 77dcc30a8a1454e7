import { expect, test } from "vitest";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import type { HubWish } from "#app/domain/decisions/hubs/hub-wish.ts";
import { moveToHub } from "#app/domain/decisions/hubs/move.ts";
import { viewHubMove } from "#app/domain/decisions/hubs/read-move.ts";
import { viewHubWishes } from "#app/domain/decisions/hubs/read-wishes.ts";
import { viewHubs } from "#app/domain/decisions/hubs/read.ts";
import { allotHubsAnew, settleHubPlaces } from "#app/domain/decisions/hubs/settle.ts";
import { settleHubWishes } from "#app/domain/decisions/hubs/settle-wishes.ts";
import { releaseRowsOf } from "#app/domain/decisions/release/rows.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const wishes = {
  Alpha: wishing("bergen", "sofia"),
  Beta: wishing("bergen", "brussels"),
  Gamma: wishing("sofia"),
  Delta: wishing(),
  Epsilon: wishing("brussels"),
};

/** In order of place; Epsilon is the reserve. */
function aFrozenCall() {
  const { call, hubs } = aCallWithHubs();
  const sheets = { Alpha: [[5, 5]], Beta: [[5, 4]], Gamma: [[4, 4]], Delta: [[4, 3]], Epsilon: [[3, 3]] };
  const world = aScoredCall(sheets as never, { call, answers: wishes });
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  const hubOf = (company: string) => {
    const { hubId } = findDecision(world.applications[company].id)!;
    return Object.entries(hubs).find(([, id]) => id === hubId)?.[0] ?? null;
  };
  const all = () => ["Alpha", "Beta", "Gamma", "Delta"].map(hubOf);
  const places = (changed: Partial<Record<keyof typeof hubs, object>>) => ({
    places: Object.entries(hubs).map(([name, hubId]) => ({
      ...{ hubId, least: 0, most: name === "sofia" ? 2 : 1, email: "" },
      ...changed[name as keyof typeof hubs],
    })),
  });
  return { ...world, hubs, hubOf, all, places };
}

const lettersOf = (template: string) =>
  dueEmails(new Date("2100-01-01"), 1000).filter((email) => email.template === template);
const latest = (callId: string) => auditEntriesOfCall(callId, Number.MAX_SAFE_INTEGER, 1)[0];

test("freezing proposes a hub for each finalist, and managers see who has which choice", () => {
  const { managed, all } = aFrozenCall();

  expect(all()).toEqual(["bergen", "brussels", "sofia", "sofia"]);
  expect(viewHubs(managed, "en")).toMatchObject({
    standing: "open",
    counts: { first: 2, second: 1, third: 0, other: 0, any: 1, without: 0 },
    better: undefined,
    raises: [],
    hubs: [
      { name: "Bergen", least: 0, most: 1, taken: 1, wished: 2 },
      { name: "Brussels", taken: 1, wished: 0 },
      { name: "Sofia", most: 2, taken: 2, wished: 1 },
    ],
    rows: [
      { company: "Alpha", wishes: ["Bergen", "Sofia"], hub: "Bergen", choice: "first", byHand: false },
      { company: "Beta", hub: "Brussels", choice: "second" },
      { company: "Gamma", hub: "Sofia", choice: "first" },
      { company: "Delta", wishes: [], hub: "Sofia", choice: "any" },
    ],
  });
});

test("other capacities allot anew; where hubs cannot take all, it is said what raising each would bring", () => {
  const { call, managed, all, places } = aFrozenCall();

  settleHubPlaces(
    managed,
    places({ bergen: { most: 2 }, sofia: { most: 1 }, brussels: { most: 0 } }),
    afterEvaluation,
  );

  expect(all()).toEqual(["bergen", "bergen", "sofia", null]);
  expect(latest(call.id)).toMatchObject({ action: "hubs.settled" });
  const { counts, raises } = viewHubs(managed, "en")!;
  expect(counts).toMatchObject({ first: 3, without: 1 });
  expect(raises.map(({ hub, most, counts: after }) => [hub, most, after.first, after.without])).toEqual([
    ["Bergen", 3, 3, 0],
    ["Brussels", 1, 3, 0],
    ["Sofia", 2, 3, 0],
  ]);
});

test("a hub gets its least, and one that cannot is named", () => {
  const { managed, all, places } = aFrozenCall();

  settleHubPlaces(
    managed,
    places({ brussels: { least: 1, most: 3 }, bergen: { least: 4, most: 4 } }),
    afterEvaluation,
  );

  expect(all().filter((hub) => hub !== "bergen" && hub !== "brussels")).toEqual([]);
  const short = viewHubs(managed, "en")!.hubs.filter(({ missing }) => missing > 0);
  expect(short.reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
});

test("the page of a move says what it costs the others, and so it is done, with a reason on the record", () => {
  const { call, managed, applications, hubs, all, hubOf } = aFrozenCall();
  const { id } = applications.Beta;

  const bergen = viewHubMove(managed, id, "en")!.hubs.find(({ name }) => name === "Bergen");
  expect(bergen).toMatchObject({
    choice: "first",
    taken: 1,
    most: 1,
    full: false,
    cost: [
      { company: "Alpha", from: "Bergen", to: "Sofia", was: "first", becomes: "second" },
      { company: "Delta", from: "Sofia", to: "Brussels", was: "any", becomes: "any" },
    ],
  });
  const move = { hubId: hubs.bergen, reason: "" };
  expect(() => moveToHub(managed, id, move, afterEvaluation)).toThrow("reason-missing");
  expect(all()).toEqual(["bergen", "brussels", "sofia", "sofia"]);
  moveToHub(managed, id, { ...move, reason: "Its pilot is there." }, afterEvaluation);

  expect(all()).toEqual(["sofia", "bergen", "sofia", "brussels"]);
  expect(findDecision(id)).toMatchObject({
    reason: "Its pilot is there.",
    proposal: { hubId: hubs.brussels },
  });
  expect(findDecision(applications.Alpha.id)!.reason).toBe("");
  expect(latest(call.id)).toMatchObject({
    action: "hub.moved",
    details: { company: "Beta", hub: "Bergen / Bergen (на български)", reason: "Its pilot is there." },
  });
  allotHubsAnew(managed, afterEvaluation);
  expect(hubOf("Beta")).toBe("bergen");
});

test("a hub that others were put at by hand is full, and nobody else's hub is a hub", () => {
  const { managed, applications, hubs, all } = aFrozenCall();
  moveToHub(managed, applications.Beta.id, { hubId: hubs.bergen, reason: "There." }, afterEvaluation);
  const before = all();

  const put = (hubId: string) =>
    moveToHub(managed, applications.Gamma.id, { hubId, reason: "There." }, afterEvaluation);
  expect(() => put(hubs.bergen)).toThrow("hub-full");
  expect(() => put(aFrozenCall().hubs.bergen)).toThrow("changed-elsewhere");
  expect(all()).toEqual(before);
  expect(viewHubMove(aCall().managed, applications.Gamma.id, "en")).toBeUndefined();
});

test("nobody is moved but a finalist of the call who has not declined", () => {
  const { managed, applications, hubs } = aFrozenCall();
  const other = aFrozenCall();
  const put = (applicationId: string) =>
    moveToHub(managed, applicationId, { hubId: hubs.brussels, reason: "There." }, afterEvaluation);

  expect(() => put(applications.Epsilon.id)).toThrow("changed-elsewhere");
  expect(() => put(other.applications.Alpha.id)).toThrow("changed-elsewhere");
  expect(findDecision(applications.Epsilon.id)!.hubId).toBeNull();
  expect(other.hubOf("Alpha")).toBe("bergen");
  releaseDecisions(managed, 5, afterEvaluation);
  answerDecision(applications.Alpha.own, "declined", afterEvaluation);
  expect(() => put(applications.Alpha.id)).toThrow("changed-elsewhere");
});

test("after a decision by hand a better allotment is offered, and made when asked for", () => {
  const { managed, applications, all } = aFrozenCall();
  const notSelected = { outcome: "not-selected" as const, hubId: null, reserveRank: null, reason: "Bought." };
  changeDecision(managed, applications.Alpha.id, notSelected, afterEvaluation);

  expect(viewHubs(managed, "en")!.better).toMatchObject({ first: 2, second: 0 });
  allotHubsAnew(managed, afterEvaluation);

  expect(all().slice(1)).toEqual(["bergen", "sofia", "sofia"]);
  expect(viewHubs(managed, "en")!.better).toBeUndefined();
});

/** As its page sends it: of all finalists, by company. */
const saying = (of: Record<string, HubWish>, applications: Record<string, { id: string }>) => ({
  finalists: Object.entries(of).map(([company, wish]) => ({ applicationId: applications[company].id, wish })),
});

test("what a hub says is kept on its behalf, counts at once, and stands on the record", () => {
  const { call, managed, applications, hubs, all } = aFrozenCall();
  expect(all()).toEqual(["bergen", "brussels", "sofia", "sofia"]);

  const said = saying({ Alpha: "rather-not", Beta: "wants", Gamma: "could", Delta: "could" }, applications);
  settleHubWishes(managed, hubs.bergen, said, afterEvaluation);

  expect(all()).toEqual(["sofia", "bergen", "sofia", "brussels"]);
  expect(findCall(call.id)!.hubWishes).toEqual({
    [hubs.bergen]: { [applications.Alpha.id]: "rather-not", [applications.Beta.id]: "wants" },
  });
  expect(viewHubWishes(managed, hubs.bergen, "en")).toMatchObject({
    hub: "Bergen",
    settled: false,
    finalists: [
      { company: "Alpha", choice: "first", isHere: false, wish: "rather-not" },
      { company: "Beta", choice: "first", isHere: true, wish: "wants" },
      { company: "Gamma", choice: "other", wish: "could" },
      { company: "Delta", choice: "any", wish: "could" },
    ],
  });
  const { hubs: listed, rows } = viewHubs(managed, "en")!;
  expect(listed[0]).toMatchObject({ name: "Bergen", wants: 1, gets: 1 });
  expect(rows.map(({ hubWish }) => hubWish)).toEqual(["could", "wants", "could", "could"]);
  expect(latest(call.id)).toMatchObject({
    action: "hub.wished",
    details: { hub: "Bergen / Bergen (на български)", wants: "Beta", ratherNot: "Alpha" },
  });
});

test("a hub says nothing of the reserve, of another call's finalist, of who declined, nor does a hub of another programme", () => {
  const { call, managed, applications, hubs } = aFrozenCall();
  const other = aFrozenCall();
  const say = (hubId: string, applicationId: string) => () =>
    settleHubWishes(managed, hubId, { finalists: [{ applicationId, wish: "wants" }] }, afterEvaluation);

  expect(say(hubs.bergen, applications.Epsilon.id)).toThrow("changed-elsewhere");
  expect(say(hubs.bergen, other.applications.Alpha.id)).toThrow("changed-elsewhere");
  expect(say(other.hubs.bergen, applications.Alpha.id)).toThrow("changed-elsewhere");
  expect(findCall(call.id)!.hubWishes).toEqual({});
  expect(viewHubWishes(managed, other.hubs.bergen, "en")).toBeUndefined();
});

test("once somebody was told no hub says anything more, and what it said is in what was released, with its hash", () => {
  const { call, managed, applications, hubs } = aFrozenCall();
  const before = releaseRowsOf(findCall(call.id)!);
  settleHubWishes(managed, hubs.bergen, saying({ Alpha: "wants" }, applications), afterEvaluation);
  const after = releaseRowsOf(findCall(call.id)!);
  releaseDecisions(managed, 5, afterEvaluation);

  const late = () =>
    settleHubWishes(managed, hubs.bergen, saying({ Alpha: "rather-not" }, applications), afterEvaluation);

  expect(late).toThrow("release-begun");
  const own = (row: { applicationId: string }) => row.applicationId === applications.Alpha.id;
  expect([before.find(own), after.find(own)].map((row) => row!.hubWish)).toEqual([undefined, "wants"]);
  expect(latestRelease(call.id)!.rows.find(own)!.hubWish).toBe("wants");
  expect(sha256Of(before)).not.toBe(sha256Of(after));
  expect(viewHubWishes(managed, hubs.bergen, "en")!.settled).toBe(true);
});

test("a shortlist frozen again goes by what hubs said before", () => {
  const { managed, applications, hubs, all } = aFrozenCall();
  settleHubWishes(managed, hubs.bergen, saying({ Alpha: "rather-not" }, applications), afterEvaluation);
  const before = all();

  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);

  expect(before[0]).toBe("sofia");
  expect(all()).toEqual(before);
});

test("from the first letter until all are told nobody is moved", () => {
  const { managed, applications, hubs, all, places } = aFrozenCall();
  aConfirmedRelease(managed, 5, afterEvaluation);
  const before = all();

  const put = { hubId: hubs.bergen, reason: "There." };
  expect(() => moveToHub(managed, applications.Beta.id, put, afterEvaluation)).toThrow("release-begun");
  expect(() => allotHubsAnew(managed, afterEvaluation)).toThrow("release-begun");
  settleHubPlaces(managed, places({ bergen: { most: 4 } }), afterEvaluation);
  expect(all()).toEqual(before);
});

test("each hub learns by mail who its own finalists are, and again when they change", () => {
  const { managed, applications, places } = aFrozenCall();
  const email = { bergen: { email: "bergen@hubs.example" }, sofia: { email: "sofia@hubs.example" } };
  settleHubPlaces(managed, places(email), afterEvaluation);
  expect(lettersOf("hub-finalists")).toEqual([]);

  releaseDecisions(managed, 5, afterEvaluation);
  const told = () =>
    lettersOf("hub-finalists").map(({ address, locale, props }) => [
      ...[address, locale],
      (props as { finalists: { company: string }[] }).finalists.map(({ company }) => company).join(),
    ]);
  expect(told().toSorted()).toEqual([
    ["bergen@hubs.example", "en", "Alpha"],
    ["sofia@hubs.example", "bg", "Gamma,Delta"],
  ]);
  answerDecision(applications.Beta.own, "accepted", afterEvaluation);
  expect(told()).toHaveLength(2);
  answerDecision(applications.Alpha.own, "declined", afterEvaluation);

  expect(told().slice(2)).toEqual([["bergen@hubs.example", "en", "Epsilon"]]);
});

test("after the release one finalist is moved where there is room, and learns it by mail", () => {
  const { managed, applications, hubs, all, places } = aFrozenCall();
  releaseDecisions(managed, 5, afterEvaluation);
  const put = (hubId: string) =>
    moveToHub(managed, applications.Delta.id, { hubId, reason: "Its pilot." }, afterEvaluation);

  expect(() => put(hubs.bergen)).toThrow("hub-full");
  settleHubPlaces(managed, places({ bergen: { most: 2, email: "bergen@hubs.example" } }), afterEvaluation);
  put(hubs.bergen);

  expect(all()).toEqual(["bergen", "brussels", "sofia", "bergen"]);
  expect(lettersOf("finalist-hub").map(({ address, props }) => [address, props])).toEqual([
    [
      applications.Delta.owner.email,
      expect.objectContaining({
        company: "Delta",
        hub: expect.objectContaining({ en: "Bergen" }),
        before: expect.objectContaining({ en: "Sofia" }),
      }),
    ],
  ]);
  expect(lettersOf("hub-finalists")).toHaveLength(1);
});
