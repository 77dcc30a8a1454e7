import { expect, test } from "vitest";
import { askDueRepairs } from "#app/background/routings.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { inTransaction } from "#db/client.server.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { updateCall } from "#db/queries/calls.ts";
import { repairsOf } from "#db/queries/scenarios.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { computeAll, publishedRouting } from "#tests/support/given/scenarios.ts";

const routing = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: null };

type World = ReturnType<typeof aPublishedCall>;

/** Each application has one evaluator; Grace has room for all. */
function aPublishedCall(applications = 1) {
  const call = aCall({ evaluatorsPerApplication: 1, routing });
  for (let n = 0; n < applications; n++)
    anEligibleApplication({ call, answers: { company: `Warm Woods ${n}` } });
  const [ada, grace] = ["Ada Byron", "Grace Hopper"].map((name, n) =>
    anEvaluator({ call, account: anAccount({ name }), organisation: name, topics: { ai: n ? 1 : 3 } }),
  );
  publishedRouting(call);
  return { call, ada, grace };
}

const manage = ({ call }: World, part = "", form?: Record<string, string>) =>
  visit(`/manage/calls/${call.slug}/assignment${part}`, { as: call.managed.manager, form });
const pairsOf = ({ call }: World) => assignmentsOfCall(call.id).filter(({ status }) => status !== "recused");

function pairOf(world: World, who: "ada" | "grace" = "ada") {
  return pairsOf(world).find(({ evaluatorId }) => evaluatorId === world[who].evaluatorId)!;
}

test.each([
  ["has passed", new Date("2020-08-15T15:00:00Z"), true],
  ["is to come", new Date("2099-08-15T15:00:00Z"), false],
])(
  "when the evaluation's end %s, the pages of a publication and of a repair say so accordingly",
  async (_, at, isSaid) => {
    const world = aPublishedCall();
    const { call, ada, grace } = world;
    inTransaction(() => updateCall(call.id, { evaluationDueAt: at }));
    addConflict(call.managed, ada.evaluatorId, pairOf(world).applicationId, "A quarrel", inEvaluation);
    const { id } = anEligibleApplication({ call, answers: { company: "Cool Cities" } });
    addPair(call.managed, id, grace.evaluatorId, inEvaluation);

    const pages = [await manage(world, "/publish"), await manage(world, "/repair")];

    for (const page of pages) {
      const text = await page.text();
      expect(text.includes("end has passed")).toBe(isSaid);
      expect(text.includes(`/manage/calls/${call.slug}/set-up/dates"`)).toBe(isSaid);
    }
  },
);

test("from giving back to the repair: one page, one press, and whoever comes sees the application, nobody else's name", async () => {
  const world = aPublishedCall();
  const { ada, grace, call } = world;
  const { id } = pairOf(world);
  const back = `/sheets/${id}/hand-back`;

  const empty = await visit(back, { as: ada.account, form: { reason: " " } });
  expect(empty.status).toBe(400);
  expect(pairsOf(world)).toHaveLength(1);
  const given = await visit(back, { as: ada.account, form: { reason: "I am ill" } });
  expect(given.headers.get("Location")).toBe(`/evaluations/${call.slug}`);
  expect((await visit(`/sheets/${id}`, { as: ada.account })).status).toBe(404);

  const banner = await (await manage(world)).text();
  expect(banner).toContain("1 published evaluation has nobody");
  expect(banner).toContain("Ada Byron gave an application back");
  expect(await (await manage(world, "/repair")).text()).toContain("about to work out");
  await askDueRepairs(new Date());
  computeAll();
  const page = await (await manage(world, "/repair")).text();
  for (const said of ["I am ill", "Grace Hopper instead of Ada Byron", "1 evaluator is told"])
    expect(page).toContain(said);

  const [{ id: repair }] = repairsOf(call.id);
  const pressed = await manage(world, "/repair", { repair });
  expect(pressed.headers.get("Location")).toBe(`/manage/calls/${call.slug}/assignment/repair?says=done`);
  const done = await (await manage(world, "/repair?says=done")).text();
  expect(done).toContain("The routing is repaired");
  expect(await (await manage(world)).text()).not.toContain("has nobody");
  const list = await (await visit(`/evaluations/${call.slug}`, { as: grace.account })).text();
  expect(list).toContain("Warm Woods 0");
  expect(list).not.toContain("Ada Byron");

  const twice = await manage(world, "/repair", { repair });
  expect(twice.status).toBe(409);
  expect(await twice.text()).not.toContain("The routing is repaired");
});

test("a repair that is overtaken says so where it was pressed, and nothing has changed", async () => {
  const world = aPublishedCall(2);
  const { call } = world;
  const close = () => {
    const { evaluatorId, applicationId } = pairOf(world);
    addConflict(call.managed, evaluatorId, applicationId, "A quarrel", inEvaluation);
  };
  close();
  await manage(world, "/repair/ask", {});
  computeAll();
  const [{ id: repair }] = repairsOf(call.id);
  close();
  const before = pairsOf(world);

  const pressed = await manage(world, "/repair", { repair });

  expect(pressed.status).toBe(409);
  expect(await pressed.text()).toContain("about to work out");
  expect(pairsOf(world)).toEqual(before);
});

test("asking and stopping lead back to the page, whatever is to be done", async () => {
  const world = aPublishedCall();
  const page = `/manage/calls/${world.call.slug}/assignment/repair`;

  for (const part of ["/repair/ask", "/repair/cancel"])
    expect((await manage(world, part, {})).headers.get("Location")).toBe(page);

  expect(repairsOf(world.call.id)).toEqual([]);
  expect(await (await manage(world, "/repair")).text()).toContain("Every published evaluation has somebody");
});

test("the page asks the database as often for three open evaluations as for one", async () => {
  const counted = async (applications: number) => {
    const world = aPublishedCall(applications);
    for (const { evaluatorId, applicationId } of pairsOf(world))
      addConflict(world.call.managed, evaluatorId, applicationId, "A quarrel", inEvaluation);
    await manage(world, "/repair/ask", {});
    computeAll();
    return countStatements(() => manage(world, "/repair"));
  };
  await counted(1);

  expect(await counted(3)).toBe(await counted(1));
});
