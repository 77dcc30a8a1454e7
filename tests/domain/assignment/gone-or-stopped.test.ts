import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { viewSeatsOpen } from "#app/domain/assignment/view-open-seats.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { handBackAll } from "#app/domain/evaluation/hand-back-all.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { inviteAgain } from "#app/domain/evaluators/invite-again.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { countEvaluators, findEvaluator } from "#db/queries/evaluators.ts";
import { pairsOfScenario } from "#db/queries/scenarios.ts";
import { visit } from "#tests/support/app.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import {
  aProfile,
  anAssignment,
  anEligibleApplication,
  anEvaluator,
} from "#tests/support/given/evaluators.ts";
import { aRepair, aScenario } from "#tests/support/given/scenarios.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

/** Somebody who submitted their sheets of two applications. */
function aDiligentEvaluator() {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const evaluator = anEvaluator({ call });
  const pairs = ["Acme", "Beta"].map((company) =>
    anAssignment({ call, evaluator, application: anEligibleApplication({ call, answers: { company } }) }),
  );
  for (const { permit } of pairs) aSubmittedSheet(permit);
  const letGo = () => withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);
  return { call, evaluator, pairs, letGo };
}

type World = ReturnType<typeof aDiligentEvaluator>;

const takesNoPart = ({ call, pairs }: World) =>
  decideEligibility(
    call.managed,
    pairs[0].application.id,
    { outcome: "ineligible", answers: {}, note: "No." },
    inEvaluation,
  );
const stop = ({ call, evaluator }: World) => {
  anAssignment({
    call,
    evaluator,
    application: anEligibleApplication({ call, answers: { company: "Gamma" } }),
  });
  handBackAll(evaluator.permit, "I am ill", inEvaluation);
};

test.each<[string, (world: World) => void]>([
  ["was let go", (world) => world.letGo()],
  ["cannot go on", stop],
])(
  "who %s gets nothing in the place of a submitted application that takes no part any more",
  (_who, leave) => {
    const world = aDiligentEvaluator();
    leave(world);
    takesNoPart(world);
    anEligibleApplication({ call: world.call, answers: { company: "Delta" } });

    const proposed = aScenario(world.call);
    const repaired = aRepair(world.call).nobody;

    const standing = [{ application: world.pairs[1].application.id, evaluator: world.evaluator.evaluatorId }];
    expect(pairsOfScenario(proposed)).toMatchObject(standing);
    expect(pairsOfScenario(repaired)).toMatchObject(standing);
  },
);

test.each([false, true])(
  "submitted evaluations count for the routing, whether or not who left is invited again (declines: %s)",
  (declines) => {
    const { call, evaluator, letGo } = aDiligentEvaluator();
    letGo();

    inviteAgain(call.managed, evaluator.evaluatorId, { token: "again", tokenHash: "again" }, inEvaluation);
    if (declines) declineInvitation("again", "No time", inEvaluation);

    expect(routingFacts(call.id).pairs).toHaveLength(2);
    expect(viewSeatsOpen(call.managed)).toBeUndefined();
  },
);

test("who cannot go on can still correct what they say of themselves, without getting more", async () => {
  const world = aDiligentEvaluator();
  stop(world);
  const { call, evaluator } = world;
  const at = `/evaluations/${call.slug}/profile`;
  const form = {
    organisation: "Elsewhere",
    country: "BG",
    "topics.ai": "2",
    languages: "en",
    capacity: "10",
  };

  const page = await (await visit(at, { as: evaluator.account })).text();
  const saved = await visit(at, { as: evaluator.account, form: { ...form, stopped: "on" } });

  expect(/<input[^>]*name="stopped"[^>]*>/.exec(page)![0]).toContain("checked");
  expect(saved.status).toBe(302);
  expect(findEvaluator(call.id, evaluator.evaluatorId)).toMatchObject({
    organisation: "Elsewhere",
    stoppedAt: inEvaluation,
  });
  expect(routingFacts(call.id).evaluators).toMatchObject([{ capacity: 2, least: 0 }]);
  expect(countEvaluators(call.id).capacity).toBe(2);
});

test("who stopped takes more again once they say so", () => {
  const world = aDiligentEvaluator();
  stop(world);

  changeProfile(world.evaluator.permit, aProfile, inEvaluation);

  expect(routingFacts(world.call.id).evaluators).toMatchObject([{ capacity: 10 }]);
});

test("what was only proposed for somebody is dropped when they take no more", () => {
  const { call, evaluator } = aDiligentEvaluator();
  anEligibleApplication({ call, answers: { company: "Delta" } });
  chooseScenario(call.managed, aScenario(call), inEvaluation);
  expect(routingFacts(call.id).pairs).toHaveLength(3);

  changeProfile(evaluator.permit, { ...aProfile, stopped: true }, inEvaluation);

  expect(routingFacts(call.id).pairs.map(({ status }) => status)).toEqual(["assigned", "assigned"]);
});
