import { expect, test } from "vitest";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { visit } from "#tests/support/app.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

/** Alpha and Beta both wish for Bergen, which has one place. */
function aWorld() {
  const { call, hubs } = aCallWithHubs();
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, {
    call,
    answers: { Alpha: wishing("bergen", "sofia"), Beta: wishing("bergen", "brussels") },
  });
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);
  const home = `/manage/calls/${call.slug}/decisions/hubs`;
  const as = world.managed.manager;
  const ask = (path = "", form?: Record<string, string>) => visit(home + path, { as, form });
  const hubOf = (company: string) => findDecision(world.applications[company].id)!.hubId;
  return { ...world, hubs, home, ask, hubOf };
}

const written = (html: string) => html.replace(/<!-- -->/g, "").replace(/&#x27;/g, "'");

test("managers see who gets which choice, and move somebody with a reason", async () => {
  const { home, ask, applications, hubs, hubOf } = aWorld();
  const page = written(await (await ask()).text());
  expect([page.includes("First choice"), page.includes("Second choice")]).toEqual([true, true]);

  const at = `/${applications.Beta.id}`;
  const cost = written(await (await ask(at)).text());
  expect(cost).toContain("Who else moves: Alpha from Bergen (First choice) to Sofia (Second choice).");
  const without = await ask(at, { hubId: hubs.bergen, reason: "" });
  expect([without.status, hubOf("Beta")]).toEqual([409, hubs.brussels]);
  const moved = await ask(at, { hubId: hubs.bergen, reason: "Its pilot is there." });

  expect(moved.headers.get("Location")).toBe(home);
  expect([hubOf("Alpha"), hubOf("Beta")]).toEqual([hubs.sofia, hubs.bergen]);
  expect(written(await (await ask()).text())).toContain("Its pilot is there.");
});

test("what each hub takes is settled on the same page; a least above the most is refused beside its field", async () => {
  const { call, ask, hubs, hubOf } = aWorld();
  const form = (bergen: { least: string; most: string }) => ({
    ...{ "places[0].hubId": hubs.bergen, "places[0].email": "bergen@hubs.example" },
    ...{ "places[0].least": bergen.least, "places[0].most": bergen.most },
  });

  const wrong = await ask("", form({ least: "3", most: "2" }));
  expect([wrong.status, findCall(call.id)!.hubPlaces]).toEqual([400, {}]);
  const page = written(await wrong.text());
  expect(page).toContain("bergen@hubs.example");
  expect(page).toContain("Bergen, At least:");
  const saved = await ask("", form({ least: "0", most: "2" }));

  expect(saved.status).toBe(302);
  expect(findCall(call.id)!.hubPlaces).toEqual({
    [hubs.bergen]: { least: 0, most: 2, email: "bergen@hubs.example" },
  });
  expect([hubOf("Alpha"), hubOf("Beta")]).toEqual([hubs.bergen, hubs.bergen]);
  expect((await ask("/allot", {})).headers.get("Location")).toContain("/decisions/hubs");
});

test("a manager says on a hub's behalf whom it wants; an answer that is none is refused beside its field with the others kept", async () => {
  const { call, ask, applications, hubs, hubOf } = aWorld();
  const at = `/${hubs.bergen}/wishes`;
  const form = (alpha: string, beta: string) => ({
    ...{ "finalists[0].applicationId": applications.Alpha.id, "finalists[0].wish": alpha },
    ...{ "finalists[1].applicationId": applications.Beta.id, "finalists[1].wish": beta },
  });
  const page = written(await (await ask(at)).text());
  expect(page).toContain("Whom Bergen wants");

  const wrong = await ask(at, form("rather-not", "perhaps"));
  const answered = written(await wrong.text());
  expect([wrong.status, findCall(call.id)!.hubWishes]).toEqual([400, {}]);
  expect(answered).toMatch(/href="#finalists\[1\]\.wish"[^>]*>Beta: /);
  expect(answered).toMatch(
    /<input(?=[^>]*name="finalists\[0\]\.wish")(?=[^>]*value="rather-not")(?=[^>]*checked)/,
  );
  const saved = await ask(at, form("rather-not", "wants"));

  expect(saved.status).toBe(302);
  expect([hubOf("Alpha"), hubOf("Beta")]).toEqual([hubs.sofia, hubs.bergen]);
  expect(written(await (await ask()).text())).toContain("The hub wants 1 finalist; 1 of them goes there.");
});

test("what a hub says of somebody who is no finalist any more is refused in words", async () => {
  const { call, ask, applications, hubs, managed } = aWorld();
  const notSelected = { outcome: "not-selected" as const, hubId: null, reserveRank: null, reason: "Bought." };
  changeDecision(managed, applications.Beta.id, notSelected, afterEvaluation);

  const form = { "finalists[0].applicationId": applications.Beta.id, "finalists[0].wish": "wants" };
  const answer = await ask(`/${hubs.bergen}/wishes`, form);

  expect([answer.status, findCall(call.id)!.hubWishes]).toEqual([409, {}]);
});

test("no hub of another programme and no call of somebody else opens its wishes", async () => {
  const { ask, hubs, call } = aWorld();
  const other = aWorld();

  expect((await ask(`/${other.hubs.bergen}/wishes`)).status).toBe(404);
  const path = `/manage/calls/${call.slug}/decisions/hubs/${hubs.bergen}/wishes`;
  expect((await visit(path, { as: other.managed.manager })).status).toBe(404);
  expect((await visit(path, { as: other.managed.manager, form: {} })).status).toBe(404);
});

test("another call's finalist is neither shown nor moved", async () => {
  const { applications, hubs, hubOf } = aWorld();
  const other = aCall();
  const path = `/manage/calls/${other.slug}/decisions/hubs/${applications.Alpha.id}`;
  const as = other.managed.manager;

  expect((await visit(path, { as })).status).toBe(404);
  expect((await visit(path, { as, form: { hubId: hubs.sofia, reason: "Mine" } })).status).toBe(404);
  expect(hubOf("Alpha")).toBe(hubs.bergen);
});
