import { expect, test } from "vitest";
import { addObjection } from "#app/domain/applications/objections.ts";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { viewPreferences } from "#app/domain/assignment/read-preferences.ts";
import { suitabilityOf } from "#app/domain/evaluators/suitability.ts";
import { changeObjectionRule } from "#app/domain/evaluators/change-objection-rule.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { viewApplicants } from "#app/domain/evaluators/read-applicants.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { preferencesOf } from "#db/queries/preferences.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, deadline, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aMember } from "#tests/support/given/team.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";

type Evaluator = ReturnType<typeof anEvaluator>;

const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };
const pathOf = ({ call }: Evaluator, part = "") => `/evaluations/${call.slug}/preferences${part}`;
const look = (evaluator: Evaluator, part = "") => visit(pathOf(evaluator, part), { as: evaluator.account });
const say = (evaluator: Evaluator, said: Record<string, string>, part = "") =>
  visit(pathOf(evaluator, part), {
    as: evaluator.account,
    form: Object.fromEntries(Object.entries(said).map(([id, one]) => [`preference.${id}`, one])),
  });
const saidBy = ({ evaluatorId }: Evaluator) =>
  preferencesOf(evaluatorId).map(({ applicationId, preference }) => [applicationId, preference]);

function anAskedEvaluator() {
  const call = aCall({ routing });
  const application = anEligibleApplication({
    call,
    answers: { company: "Warm Woods", summary: "A secret" },
  });
  return { call, application, evaluator: anEvaluator({ call }) };
}

test("an evaluator sees company, country and topics of an application, says how much they would like it, and sees it kept", async () => {
  const { application, evaluator } = anAskedEvaluator();

  const before = await (await look(evaluator)).text();
  const saved = await say(evaluator, { [application.id]: "eager" });
  const after = await (await look(evaluator)).text();

  for (const said of ["Warm Woods", "Bulgaria", "AI", "0 of 1"]) expect(before).toContain(said);
  expect(before).not.toContain("A secret");
  expect(saved.headers.get("Location")).toBe(pathOf(evaluator, "?says=saved"));
  expect(saidBy(evaluator)).toEqual([[application.id, "eager"]]);
  expect(after).toContain("1 of 1");
  expect(after).toMatch(/checked="" value="eager"|value="eager"[^>]*checked/);
});

test("the list to prefer shows of an application what the list to declare shows and its topics, and nothing else", async () => {
  const { application, evaluator } = anAskedEvaluator();
  aMember(application.own, { account: anAccount({ name: "Ada Byron" }), at: justAfter });
  declareConflicts(evaluator.permit, [], inEvaluation);
  const owner = application.own.applicant.name;

  const { rows } = viewPreferences(evaluator.permit, { after: 0 }, "en", inEvaluation)!;
  const { applicants } = viewApplicants(evaluator.permit, inEvaluation);

  const { preference, topics, ...shown } = rows[0];
  const { isNew, ...known } = applicants[0];
  expect([preference, isNew]).toEqual([null, false]);
  expect(shown).toEqual(known);
  expect(Object.keys(known)).toEqual(["applicationId", "number", "company", "country", "team"]);
  expect(shown).toMatchObject({ company: "Warm Woods", country: "BG", team: [owner, "Ada Byron"] });
  expect(topics).toEqual(["AI"]);
  for (const page of [
    await look(evaluator),
    await visit(`/evaluations/${evaluator.call.slug}/conflicts`, { as: evaluator.account }),
  ])
    for (const said of ["Warm Woods", "Bulgaria", owner, "Ada Byron"])
      expect(await page.clone().text()).toContain(said);
});

test("a choice is saved at once, and one that is said again leaves no second line on the record", async () => {
  const { call, application, evaluator } = anAskedEvaluator();
  const lines = () =>
    auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 99).filter(
      ({ action }) => action === "evaluator.preferences-given",
    );

  const first = await say(evaluator, { [application.id]: "rather-not" }, "/save");
  const second = await say(evaluator, { [application.id]: "rather-not" }, "/save");

  expect([first.status, second.status]).toEqual([200, 200]);
  expect(saidBy(evaluator)).toEqual([[application.id, "rather-not"]]);
  expect(lines()).toMatchObject([{ details: { count: 1 } }]);
});

test("what somebody has a conflict with is not on the list and cannot be asked for", async () => {
  const { call, application, evaluator } = anAskedEvaluator();
  addConflict(call.managed, evaluator.evaluatorId, application.id, "A quarrel", inEvaluation);

  const page = await (await look(evaluator)).text();
  const refused = await say(evaluator, { [application.id]: "eager" });

  expect(page).not.toContain("Warm Woods");
  expect(refused.status).toBe(409);
  expect(saidBy(evaluator)).toEqual([]);
});

test.each(["to-check", "conflict"] as const)(
  "that an applicant objects (%s) is not told by the list: the applicant stays on it, and what is said is kept",
  async (meaning) => {
    const { call, application, evaluator } = anAskedEvaluator();
    changeObjectionRule(call.managed, meaning, inEvaluation);
    const { name } = evaluator.account;
    addObjection(application.own, { kind: "person", name, email: "", reason: "A dispute" }, inEvaluation);

    const page = await (await look(evaluator)).text();
    const saved = await say(evaluator, { [application.id]: "eager" });

    expect(findConflict(evaluator.evaluatorId, application.id)).toMatchObject({ source: "applicant" });
    expect(page).toContain("Warm Woods");
    expect(saved.headers.get("Location")).toBe(pathOf(evaluator, "?says=saved"));
    expect(saidBy(evaluator)).toEqual([[application.id, "eager"]]);
    expect(routingFacts(call.id).barred.size).toBe(1);
  },
);

test("what the portal found by an evaluator's own words is not on the list, and the evaluator is shown why", async () => {
  const { call } = anAskedEvaluator();
  const evaluator = anEvaluator({ call, organisation: "Warm Woods" });

  const page = await (await look(evaluator)).text();

  expect(page).not.toContain("Warm Woods");
  expect(viewApplicants(evaluator.permit, inEvaluation).applicants).toMatchObject([
    { company: "Warm Woods", found: "organisation" },
  ]);
});

test("before the conflicts are declared the page shows no applicant and takes nothing", async () => {
  const call = aCall({ routing });
  const { id } = anEligibleApplication({ call, answers: { company: "Warm Woods" } });
  const evaluator = anEvaluator({ call, declared: false });

  const page = await (await look(evaluator)).text();
  const refused = await say(evaluator, { [id]: "eager" });

  expect(page).toContain("Declare conflicts of interest first");
  expect(page).not.toContain("Warm Woods");
  expect(await refused.text()).toContain("Declare conflicts of interest first.");
  expect(saidBy(evaluator)).toEqual([]);
});

test("while the call is open nobody is shown who applied", async () => {
  const call = anOpenCall({ routing });
  const evaluator = anEvaluator({ call, declared: false });

  expect(await (await look(evaluator)).text()).toContain("The call is still open");
});

test("an application of another call cannot be asked for, nor anything odd", async () => {
  const { evaluator } = anAskedEvaluator();
  const other = anEligibleApplication();

  const refused = await say(evaluator, { [other.id]: "eager" });
  const odd = await say(evaluator, { [other.id]: "love it" });

  expect([refused.status, odd.status]).toEqual([409, 400]);
  expect(saidBy(evaluator)).toEqual([]);
});

test("once applications were given out, preferences are only shown", async () => {
  const { call, application, evaluator } = anAskedEvaluator();
  await say(evaluator, { [application.id]: "eager" });
  anAssignment({ call, application, evaluator: anEvaluator({ call, organisation: "Elsewhere" }) });

  const page = await (await look(evaluator)).text();
  const refused = await say(evaluator, { [application.id]: "rather-not" });

  expect(page).toContain("Applications have been given out");
  expect(refused.status).toBe(409);
  expect(saidBy(evaluator)).toEqual([[application.id, "eager"]]);
});

test("a call that does not ask has no such page", async () => {
  const evaluator = anEvaluator();

  expect((await look(evaluator)).status).toBe(404);
  expect((await visit(`/evaluations/${evaluator.call.slug}`, { as: evaluator.account })).status).toBe(200);
});

test("the list can be narrowed to a topic and to what is not marked yet", async () => {
  const { call, application, evaluator } = anAskedEvaluator();
  anEligibleApplication({ call, answers: { company: "Cold Caves", topics: ["vr"] } });
  const shown = async (search: string) => {
    const page = await (await look(evaluator, search)).text();
    return ["Warm Woods", "Cold Caves"].filter((company) => page.includes(`evaluate ${company}`));
  };
  await say(evaluator, { [application.id]: "eager" });

  expect(await shown("")).toEqual(["Warm Woods", "Cold Caves"]);
  expect(await shown("?topic=vr")).toEqual(["Cold Caves"]);
  expect(await shown("?show=unmarked")).toEqual(["Cold Caves"]);
});

test("the page costs as much with three applications as with one", async () => {
  const { call, evaluator } = anAskedEvaluator();
  const cost = () => countStatements(async () => expect((await look(evaluator)).status).toBe(200));
  await cost();

  const one = await cost();
  for (const _ of [1, 2]) anEligibleApplication({ call });

  expect(await cost()).toBe(one);
});

test("whoever is eager suits better, and whoever would rather not suits worse", () => {
  const application = { topics: ["ai"] };
  const evaluator = { topics: { ai: 2 as const }, languages: [] };
  const { suitability } = suitabilityOf(application, evaluator);

  expect(suitabilityOf(application, evaluator, "eager").suitability).toBeGreaterThan(suitability);
  expect(suitabilityOf(application, evaluator, "willing").suitability).toBe(suitability);
  expect(suitabilityOf(application, evaluator, "rather-not").suitability).toBeLessThan(suitability);
});

test("while applications may still come, nothing is shown and nothing taken", () => {
  const { application, evaluator } = anAskedEvaluator();
  const shown = (now: Date) => viewPreferences(evaluator.permit, { after: 0 }, "en", now)!.rows.length;
  const say = () => givePreferences(evaluator.permit, [[application.id, "eager"]], deadline);

  expect([shown(deadline), shown(justAfter)]).toEqual([0, 1]);
  expect(say).toThrow("call-still-open");
  expect(saidBy(evaluator)).toEqual([]);
});
