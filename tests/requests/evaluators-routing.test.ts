import { expect, test } from "vitest";
import { addPair, movePairs } from "#app/domain/assignment/move.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { scenariosOf } from "#db/queries/scenarios.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario } from "#tests/support/given/scenarios.ts";

type Call = ReturnType<typeof aCall>;

const pathOf = (call: Call, part = "") => `/manage/calls/${call.slug}/assignment${part}`;
const statusesIn = (call: Call) => assignmentsOfCall(call.id).map(({ status }) => status);
/** As the form of a new proposal sends them. */
const settings = {
  perApplication: "1",
  fairness: "fairest",
  floor: "50",
  crossTopics: "0",
  leastShare: "75",
  name: "",
};

async function untilComputed(call: Call) {
  while (scenariosOf(call.id).some(({ state }) => state === "waiting" || state === "computing"))
    await new Promise((done) => setTimeout(done, 20));
}

const press = (call: Call, part: string, form: Record<string, string> = {}) =>
  visit(pathOf(call, part), { as: call.managed.manager, form });

/** What the page of a publication sends back. */
async function proposalSeen(call: Call) {
  const page = await visit(pathOf(call, "/publish"), { as: call.managed.manager });
  return /name="seen" value="(\w+)"/.exec(await page.text())![1];
}

function aCallToRoute() {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const application = anEligibleApplication({ call, answers: { company: "Warm Woods" } });
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Ada Byron" }), topics: { ai: 3 } });
  return { call, application, evaluator };
}

test("a proposal is computed, looked at, published, and only then seen by evaluators", async () => {
  const { call, evaluator } = aCallToRoute();
  const own = async () => (await visit(`/evaluations/${call.slug}`, { as: evaluator.account })).text();
  const letters = () =>
    emailsOfCall(call.id, 9, 0).filter(({ template }) => template === "assignments-published");

  const asked = await press(call, "/propose", settings);
  const scenario = asked.headers.get("Location")!;
  await untilComputed(call);
  expect(statusesIn(call)).toEqual([]);
  const chosen = await visit(`${scenario}/choose`, { as: call.managed.manager, form: {} });
  expect(chosen.headers.get("Location")).toBe(pathOf(call, "?says=proposed"));
  expect(statusesIn(call)).toEqual(["proposed"]);
  const page = await (await visit(pathOf(call), { as: call.managed.manager })).text();
  for (const said of ["Warm Woods", "Ada Byron", "Expert in AI", "100%"]) expect(page).toContain(said);
  expect(await own()).not.toContain("Warm Woods");
  expect(letters()).toEqual([]);

  const published = await press(call, "/publish", { seen: await proposalSeen(call) });
  expect(published.headers.get("Location")).toBe(pathOf(call, "?says=published"));
  expect(statusesIn(call)).toEqual(["assigned"]);
  expect(await own()).toContain("Warm Woods");
  expect(letters()).toHaveLength(1);
});

test("the form of a proposal asks for what the call asks for, also where there is nothing to choose", async () => {
  const { call } = aCallToRoute();

  const page = await (await visit(pathOf(call, "/propose"), { as: call.managed.manager })).text();

  expect(page).toContain('<input type="hidden" name="kinds" value="on"/>');
  expect(page).toContain('name="perApplication" value="1"');
});

test("what cannot be proposed or published is refused with its sentence", async () => {
  const call = aCall();

  const proposed = await press(call, "/propose", settings);
  const published = await press(call, "/publish", { seen: "what was there" });

  expect([proposed.status, published.status]).toEqual([409, 409]);
  expect(await proposed.text()).toContain("There are no eligible applications yet.");
  expect(await published.text()).toContain("There is no proposed routing to publish.");
});

test("a manager adds an evaluator and takes one back, with what hinders said by name", async () => {
  const { call, application, evaluator } = aCallToRoute();
  const friend = anEvaluator({
    call,
    account: anAccount({ name: "Bo Lee" }),
    organisation: "Elsewhere",
    declared: [{ applicationId: application.id, reason: "A friend" }],
  });
  const page = `/${application.id}/move`;
  const look = async (search: string) =>
    (await visit(pathOf(call, page + search), { as: call.managed.manager })).text();

  const seen = await look(`?in=${friend.evaluatorId}`);
  expect(seen).toContain("This cannot be done");
  const refused = await press(call, page, { in: friend.evaluatorId });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Bo Lee has a conflict of interest with Warm Woods.");

  const before = await look(`?in=${evaluator.evaluatorId}`);
  for (const said of ["Warm Woods: Ada Byron comes", "1 of 10", "100%"]) expect(before).toContain(said);
  expect(statusesIn(call)).toEqual([]);
  expect((await press(call, page, { in: evaluator.evaluatorId })).status).toBe(302);
  expect(statusesIn(call)).toEqual(["proposed"]);
  expect((await press(call, page, { out: evaluator.evaluatorId })).status).toBe(302);
  expect(statusesIn(call)).toEqual([]);
  expect((await press(call, page, {})).status).toBe(400);
});

test("publishing says beforehand who stays short and who is told of how many", async () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const application = anEligibleApplication({ call, answers: { company: "Warm Woods" } });
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Ada Byron" }) });
  addPair(call.managed, application.id, evaluator.evaluatorId, inEvaluation);

  const page = await (await visit(pathOf(call, "/publish"), { as: call.managed.manager })).text();

  for (const said of [
    "1 evaluation is still missing",
    "Warm Woods",
    "Ada Byron",
    "Publish and tell 1 evaluator",
  ])
    expect(page).toContain(said);
});

test("managers of another programme get no page of the routing and change nothing", async () => {
  const { call, application, evaluator } = aCallToRoute();
  const { id } = anAssignment({ call, application, evaluator });
  const scenario = aScenario(call);
  const as = aCall().managed.manager;
  const forms = [
    ["", undefined],
    ["/propose", {}],
    ["/publish", {}],
    [`/${application.id}`, { pair: id, locked: "on" }],
    [`/${application.id}/move`, { out: evaluator.evaluatorId }],
    ["/scenarios", undefined],
    [`/scenarios/${scenario}`, { name: "Mine" }],
    [`/scenarios/${scenario}/choose`, {}],
    [`/scenarios/${scenario}/discard`, {}],
  ] as const;

  for (const [part, form] of forms) expect((await visit(pathOf(call, part), { as, form })).status).toBe(404);
  expect(statusesIn(call)).toEqual(["assigned"]);
});

test.each(["", "?by=evaluator", "/publish", "/propose", "/scenarios"])(
  "the routing's page “%s” costs as much with three applications as with one",
  async (part) => {
    const { call, application, evaluator } = aCallToRoute();
    addPair(call.managed, application.id, evaluator.evaluatorId, inEvaluation);
    const as = call.managed.manager;
    const cost = () =>
      countStatements(async () => expect((await visit(pathOf(call, part), { as })).status).toBe(200));
    await cost();

    const one = await cost();
    for (const n of [1, 2]) {
      const more = anEvaluator({ call, organisation: `Institute ${n}` });
      addPair(call.managed, anEligibleApplication({ call }).id, more.evaluatorId, inEvaluation);
    }

    await cost();
    expect(await cost()).toBe(one);
  },
);

test("what somebody else has changed since the page of a publication was shown is not published unseen", async () => {
  const { call, application, evaluator } = aCallToRoute();
  addPair(call.managed, application.id, evaluator.evaluatorId, inEvaluation);
  const seen = await proposalSeen(call);
  const other = anEvaluator({ call, organisation: "Elsewhere" });
  const swapped = { in: other.evaluatorId, out: evaluator.evaluatorId };
  movePairs(call.managed, application.id, swapped, inEvaluation);

  const unseen = await press(call, "/publish");
  const refused = await press(call, "/publish", { seen });

  expect([unseen.status, refused.status]).toEqual([400, 409]);
  expect(await refused.text()).toContain("Somebody changed this in the meantime");
  expect(statusesIn(call)).toEqual(["proposed"]);
  await press(call, "/publish", { seen: await proposalSeen(call) });
  expect(statusesIn(call)).toEqual(["assigned"]);
});

test("what a move loses is written with a true minus", async () => {
  const { call, application, evaluator } = aCallToRoute();
  anAssignment({ call, application, evaluator });
  const path = pathOf(call, `/${application.id}/move?out=${evaluator.evaluatorId}`);

  const page = await (await visit(path, { as: call.managed.manager })).text();

  expect(page).toContain("\u2212100%");
  expect(page).not.toContain("-100%");
});

test("the consequences of a move cost as much with three applications as with one", async () => {
  const { call, application, evaluator } = aCallToRoute();
  const as = call.managed.manager;
  const path = pathOf(call, `/${application.id}/move?in=${evaluator.evaluatorId}`);
  const cost = () => countStatements(async () => expect((await visit(path, { as })).status).toBe(200));
  await cost();

  const one = await cost();
  for (const n of [1, 2]) {
    const more = anEvaluator({ call, organisation: `Institute ${n}` });
    addPair(call.managed, anEligibleApplication({ call }).id, more.evaluatorId, inEvaluation);
  }

  await cost();
  expect(await cost()).toBe(one);
});

test("the list of proposals costs as much with three of them as with one", async () => {
  const { call } = aCallToRoute();
  const as = call.managed.manager;
  const cost = () =>
    countStatements(async () => expect((await visit(pathOf(call, "/scenarios"), { as })).status).toBe(200));
  aScenario(call);
  await cost();

  const one = await cost();
  for (const _ of [1, 2]) aScenario(call);

  await cost();
  expect(await cost()).toBe(one);
});

test("the page of one application costs as much with three evaluators as with one", async () => {
  const { call, application, evaluator } = aCallToRoute();
  addPair(call.managed, application.id, evaluator.evaluatorId, inEvaluation);
  const as = call.managed.manager;
  const cost = () =>
    countStatements(async () =>
      expect((await visit(pathOf(call, `/${application.id}`), { as })).status).toBe(200),
    );
  await cost();

  const one = await cost();
  for (const n of [1, 2]) {
    const more = anEvaluator({ call, organisation: `Institute ${n}` });
    addPair(call.managed, application.id, more.evaluatorId, inEvaluation);
  }

  await cost();
  expect(await cost()).toBe(one);
});
