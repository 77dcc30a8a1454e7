import { expect, test } from "vitest";
import { carryOutRepair } from "#app/domain/assignment/carry-out-repair.ts";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { viewBroken } from "#app/domain/assignment/view-broken.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { inTransaction } from "#db/client.server.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aRepair, aScenario, publishedRouting, publishProposed } from "#tests/support/given/scenarios.ts";

const investor = { id: "investor", name: { en: "Investor", bg: "Инвеститор" }, least: 1 };
const usual = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 7 };

/** Two applications with two evaluators each, published; one evaluator has none. */
function aPublishedCall() {
  const call = aCall({ evaluatorsPerApplication: 2, routing: { ...usual, kinds: [investor] } });
  const applications = ["Acme", "Beta"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const evaluators = ["investor", "investor", null, null, null].map((kind, n) => {
    const evaluator = anEvaluator({
      call,
      account: anAccount({ name: `Evaluator ${n}` }),
      ...{ organisation: `Institute ${n}`, topics: { ai: n < 4 ? 3 : 1 }, capacity: 2, country: "BG" },
    });
    inTransaction(() => updateEvaluator(evaluator.evaluatorId, { kind }));
    return evaluator;
  });
  publishedRouting(call);
  return { call, applications, evaluators };
}

type World = ReturnType<typeof aPublishedCall>;

const standing = ({ call }: World) => assignmentsOfCall(call.id).filter(({ status }) => status !== "recused");
const pairsOf = (world: World, applicationId: string) =>
  standing(world).filter((pair) => pair.applicationId === applicationId);
const personOf = (world: World, id: string) =>
  world.evaluators.find(({ evaluatorId }) => evaluatorId === id)!;

/** The ways in which what is published comes to break a rule, all of them allowed. */
const breaches: [string, (world: World) => void][] = [
  [
    "organisation",
    (world) => {
      for (const { evaluatorId } of pairsOf(world, world.applications[0].id))
        inTransaction(() => updateEvaluator(evaluatorId, { organisation: "Institute X" }));
    },
  ],
  [
    "kind",
    (world) => {
      for (const { evaluatorId } of pairsOf(world, world.applications[0].id))
        inTransaction(() => updateEvaluator(evaluatorId, { kind: null }));
    },
  ],
  [
    "capacity",
    (world) => {
      const [{ evaluatorId }] = pairsOf(world, world.applications[0].id);
      inTransaction(() => updateEvaluator(evaluatorId, { capacity: 0 }));
    },
  ],
];

test.each(breaches)(
  "what is published stays though it breaks a rule by now (%s), and says so",
  (rule, breach) => {
    const world = aPublishedCall();
    expect(viewBroken(world.call.managed).rules).toEqual([]);

    breach(world);

    const { rules, more } = viewBroken(world.call.managed);
    expect(new Set(rules.map((one) => one.rule))).toEqual(new Set([rule]));
    expect(more).toBe(0);
    const [{ evaluatorId }] = pairsOf(world, world.applications[0].id);
    expect(rules.map((one) => one.evaluatorId ?? one.applicationId)).toContain(
      rule === "capacity" ? evaluatorId : world.applications[0].id,
    );
  },
);

test.each(breaches)("what breaks a rule already (%s) hinders no publication elsewhere", (_rule, breach) => {
  const world = aPublishedCall();
  breach(world);
  const added = anEligibleApplication({ call: world.call, answers: { company: "Gamma" } });
  const spare = anEvaluator({ call: world.call, organisation: "Institute 9" });

  addPair(world.call.managed, added.id, spare.evaluatorId, inEvaluation);
  publishProposed(world.call);

  expect(pairsOf(world, added.id).map(({ status }) => status)).toEqual(["assigned"]);
});

test.each(breaches)("what breaks a rule already (%s) hinders no repair elsewhere", (_rule, breach) => {
  const world = aPublishedCall();
  breach(world);
  const [pair] = pairsOf(world, world.applications[1].id);
  const person = personOf(world, pair.evaluatorId);
  anEvaluator({ call: world.call, organisation: "Institute 9", capacity: 5 });
  handBack(assignedEvaluation(person.account, pair.id)!, "I am ill", inEvaluation);
  const spare = anEvaluator({ call: world.call, organisation: "Institute 10", capacity: 5 });
  inTransaction(() => updateEvaluator(spare.evaluatorId, { kind: "investor" }));

  carryOutRepair(world.call.managed, aRepair(world.call).nobody, inEvaluation);

  expect(pairsOf(world, world.applications[1].id)).toHaveLength(2);
});

test("a scenario that asks for a rule that what is published does not keep is refused by the rule's name", () => {
  const world = aPublishedCall();
  const asked = aScenario(world.call, inEvaluation, { oneOfACountry: true });

  expect(() => chooseScenario(world.call.managed, asked, inEvaluation)).toThrow("same-country");

  expect(findCall(world.call.id)!.routing.oneOfACountry).toBe(false);
});
