import { expect, test } from "vitest";
import { mostScenarios } from "#app/domain/assignment/ask-scenario.ts";
import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { cancelScenario, discardScenario, nameScenario } from "#app/domain/assignment/change-scenario.ts";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { addPair, lockPair, removePair } from "#app/domain/assignment/move.ts";
import { viewOwnAssignments } from "#app/domain/assignment/read-own.ts";
import { viewScenario, viewScenarios } from "#app/domain/assignment/read-scenarios.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { chosenScenario, scenariosOf } from "#db/queries/scenarios.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, aProfile } from "#tests/support/given/evaluators.ts";
import { anAskedScenario, aScenario, publishProposed } from "#tests/support/given/scenarios.ts";

type Call = ReturnType<typeof aCall>;

const pairsIn = (call: Call) =>
  assignmentsOfCall(call.id)
    .map(({ applicationId, evaluatorId, status }) => [applicationId, evaluatorId, status].join(" "))
    .toSorted();
const asking = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };
const choose = (call: Call, id: string) => chooseScenario(call.managed, id, inEvaluation);
const one = (call: Call, id: string) => viewScenario(call.managed, id, "en")!;

/** Two applications and three evaluators of different countries and organisations. */
function aCallToRoute(about: Parameters<typeof aCall>[0] = {}) {
  const call = aCall({ evaluatorsPerApplication: 2, ...about });
  const applications = [["ai"], ["vr"]].map((topics) => anEligibleApplication({ call, answers: { topics } }));
  const evaluators = ["BG", "BG", "GR"].map((country, n) =>
    anEvaluator({ call, country, organisation: `Institute ${n}`, topics: n ? { vr: 2 } : { ai: 3 } }),
  );
  return { call, applications, evaluators };
}

test("a scenario is kept with its figures, and nothing is proposed until somebody chooses it", () => {
  const { call, evaluators } = aCallToRoute();

  const id = aScenario(call);

  expect(one(call, id)).toMatchObject({
    state: "done",
    changes: [],
    figures: { pairs: 4, short: 0, missing: 0, near: { dismissed: 0, undeclared: 0 } },
  });
  expect(pairsIn(call)).toEqual([]);
  choose(call, id);
  expect(pairsIn(call)).toHaveLength(4);
  expect(chosenScenario(call.id)?.id).toBe(id);
  for (const { permit } of evaluators) expect(viewOwnAssignments(permit, "en").rows).toEqual([]);
  expect(emailsOfCall(call.id, 50, 0).filter(({ template }) => template === "assignments-published")).toEqual(
    [],
  );
});

test("another one can be chosen instead, and the first one again", () => {
  const { call } = aCallToRoute();
  const first = aScenario(call);
  const second = aScenario(call, inEvaluation, { fairness: "total", leastShare: 0 });
  choose(call, first);
  const before = pairsIn(call);

  choose(call, second);
  choose(call, first);

  expect(pairsIn(call)).toEqual(before);
  expect(scenariosOf(call.id).map(({ chosenAt }) => chosenAt !== null)).toEqual([true, false]);
});

test("one of a country is kept by the scenario that was asked for it, and the call asks for it once that is chosen", () => {
  const { call, applications, evaluators } = aCallToRoute();
  const id = aScenario(call, inEvaluation, { oneOfACountry: true });
  const greek = evaluators[2].evaluatorId;

  choose(call, id);

  expect(pairsIn(call).filter((pair) => pair.includes(greek))).toHaveLength(2);
  expect(findCall(call.id)!.routing.oneOfACountry).toBe(true);
  const [application] = applications;
  const [other] = evaluators.filter(
    ({ evaluatorId }) => !pairsIn(call).some((pair) => pair.startsWith(`${application.id} ${evaluatorId}`)),
  );
  const add = () => addPair(call.managed, application.id, other.evaluatorId, inEvaluation);
  expect(add).toThrow("same-country");
});

test("another number of evaluators is told in public once it is chosen", () => {
  const { call } = aCallToRoute();
  const id = aScenario(call, inEvaluation, { perApplication: 1 });
  expect(one(call, id).adopted.perApplication).toEqual({ from: 2, to: 1 });
  expect(changesOfCall(call.id)).toEqual([]);

  choose(call, id);

  expect(findCall(call.id)!.evaluatorsPerApplication).toBe(1);
  expect(changesOfCall(call.id)).toHaveLength(1);
  expect(pairsIn(call)).toHaveLength(2);
});

test("a scenario says what has changed since it was computed", () => {
  const { call, applications, evaluators } = aCallToRoute();
  const id = aScenario(call);
  const outdated = () => viewScenarios(call.managed, inEvaluation).scenarios.map((row) => row.outdated);
  expect(outdated()).toEqual([false]);

  anEligibleApplication({ call });
  changeProfile(
    evaluators[0].permit,
    { ...aProfile, organisation: "Institute 0", capacity: 3 },
    inEvaluation,
  );
  addConflict(call.managed, evaluators[1].evaluatorId, applications[0].id, "A quarrel", inEvaluation);

  expect(outdated()).toEqual([true]);
  expect(one(call, id).changes).toEqual([
    { what: "applications", from: 2, to: 3 },
    { what: "places", from: 30, to: 23 },
    { what: "barred", from: 0, to: 1 },
  ]);
});

test("changed topics are noticed too, though nothing can be counted", () => {
  const { call, evaluators } = aCallToRoute();
  const id = aScenario(call);

  const changed = { ...aProfile, organisation: "Institute 0", topics: { vr: 1 as const } };
  changeProfile(evaluators[0].permit, changed, inEvaluation);

  expect(one(call, id).changes).toEqual([{ what: "other" }]);
});

test("a preference is noticed when it is said, and when it is said otherwise", () => {
  const { call, applications, evaluators } = aCallToRoute({ routing: asking });
  const say = (preference: "eager" | "willing", at: Date) =>
    givePreferences(evaluators[0].permit, [[applications[0].id, preference]], at);
  const [before, later] = [aScenario(call), new Date(inEvaluation.getTime() + 1000)];
  say("eager", inEvaluation);
  const after = aScenario(call);
  const changes = () => [before, after].map((id) => one(call, id).changes);
  const said = { what: "preferences" as const, from: 0, to: 1 };

  expect(changes()).toEqual([[said], []]);
  say("willing", later);

  expect(changes()).toEqual([[said], [{ what: "other" }]]);
});

test("a scenario whose pairs are no longer possible is refused, and the one that was chosen stays", () => {
  const { call, applications } = aCallToRoute();
  const [first, second] = [aScenario(call), aScenario(call, inEvaluation, { perApplication: 1 })];
  choose(call, second);
  const before = pairsIn(call);
  const computed = one(call, first);
  const { evaluatorId } = assignmentsOfCall(call.id).find(
    (pair) => pair.applicationId === applications[0].id,
  )!;
  addConflict(call.managed, evaluatorId, applications[0].id, "A quarrel", inEvaluation);

  expect(computed.state).toBe("done");
  expect(() => choose(call, first)).toThrow("scenario-outdated");
  expect(pairsIn(call)).toEqual(
    before.filter((pair) => !pair.startsWith(`${applications[0].id} ${evaluatorId}`)),
  );
  expect(chosenScenario(call.id)?.id).toBe(second);
});

test("once pairs were put there by hand, an older scenario is refused; a new one keeps them", () => {
  const { call, applications, evaluators } = aCallToRoute({ evaluatorsPerApplication: 1 });
  const old = aScenario(call);
  addPair(call.managed, applications[0].id, evaluators[1].evaluatorId, inEvaluation);

  expect(one(call, old).changes).toEqual([{ what: "standing" }]);
  expect(() => choose(call, old)).toThrow("scenario-outdated");

  choose(call, aScenario(call));
  expect(pairsIn(call)).toContain(`${applications[0].id} ${evaluators[1].evaluatorId} proposed`);
});

test("a pair that is fixed stays in the next scenario, and one that is released need not", () => {
  const { call } = aCallToRoute({ evaluatorsPerApplication: 1 });
  choose(call, aScenario(call, inEvaluation, { fairness: "total", leastShare: 0 }));
  const [pair] = assignmentsOfCall(call.id);
  const locked = () => assignmentsOfCall(call.id).map(({ locked: is }) => is);

  lockPair(call.managed, pair.id, true, inEvaluation);
  choose(call, aScenario(call));
  expect(locked().filter(Boolean)).toHaveLength(1);
  expect(assignmentsOfCall(call.id).map(({ id }) => id)).toContain(pair.id);
  lockPair(call.managed, pair.id, false, inEvaluation);

  expect(locked().filter(Boolean)).toEqual([]);
  expect(() => removePair(call.managed, "no-such-pair", inEvaluation)).toThrow("changed-elsewhere");
});

test("publishing says of the chosen scenario alone that it is published", () => {
  const { call } = aCallToRoute();
  const [first, second] = [aScenario(call), aScenario(call)];
  choose(call, second);

  publishProposed(call);

  expect(scenariosOf(call.id).map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
    [first, null],
    [second, inEvaluation],
  ]);
});

test("a scenario is named, stopped and discarded, and all of it is on the record", () => {
  const { call } = aCallToRoute();
  const [named, stopped] = [aScenario(call), anAskedScenario(call)];

  nameScenario(call.managed, named, "One per country", inEvaluation);
  cancelScenario(call.managed, stopped, inEvaluation);
  discardScenario(call.managed, stopped, inEvaluation);

  expect(scenariosOf(call.id)).toMatchObject([{ id: named, name: "One per country" }]);
  expect(
    auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 3).map(({ action, details }) => [action, details]),
  ).toEqual([
    ["scenario.discarded", { number: 2 }],
    ["scenario.cancelled", { number: 2 }],
    ["scenario.named", { number: 1 }],
  ]);
});

test("what is computed cannot be stopped, and what is chosen cannot be discarded", () => {
  const { call } = aCallToRoute();
  const id = aScenario(call);
  choose(call, id);

  expect(() => cancelScenario(call.managed, id, inEvaluation)).toThrow("changed-elsewhere");
  expect(() => discardScenario(call.managed, id, inEvaluation)).toThrow("scenario-chosen");
  expect(scenariosOf(call.id)).toHaveLength(1);
});

test("so many scenarios and no more stand beside each other", () => {
  const { call } = aCallToRoute();
  for (let n = 0; n < mostScenarios; n++) anAskedScenario(call);

  expect(() => anAskedScenario(call)).toThrow("too-many-scenarios");
  expect(scenariosOf(call.id)).toHaveLength(mostScenarios);
});

test("managers of another programme reach no scenario by its id", () => {
  const { call } = aCallToRoute();
  const id = aScenario(call);
  const { managed } = aCall();

  expect(viewScenario(managed, id, "en")).toBeUndefined();
  for (const act of [chooseScenario, discardScenario, cancelScenario])
    expect(() => act(managed, id, inEvaluation)).toThrow("changed-elsewhere");
  expect(scenariosOf(call.id)).toHaveLength(1);
});

test("with preferences, whoever is eager comes before an equal; without them not", () => {
  const call = aCall({ evaluatorsPerApplication: 1, routing: asking });
  const { id } = anEligibleApplication({ call });
  const both = [1, 2].map((n) => anEvaluator({ call, organisation: `Institute ${n}`, topics: { ai: 2 } }));
  const chosenBy = (preferences: boolean) => {
    choose(call, aScenario(call, inEvaluation, { preferences }));
    return assignmentsOfCall(call.id)[0].evaluatorId;
  };
  const otherwise = chosenBy(false);
  const eager = both.find(({ evaluatorId }) => evaluatorId !== otherwise)!;

  givePreferences(eager.permit, [[id, "eager"]], inEvaluation);

  expect(chosenBy(true)).toBe(eager.evaluatorId);
  expect(chosenBy(false)).toBe(otherwise);
});
