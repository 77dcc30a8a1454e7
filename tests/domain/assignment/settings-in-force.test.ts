import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { viewRepair } from "#app/domain/assignment/read-repair.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aRepair, aScenario, publishProposed } from "#tests/support/given/scenarios.ts";

const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: null };

test.each([
  { preferences: false, gain: 0 },
  { preferences: true, gain: -1 },
])(
  "a repair measures as the chosen proposal did: preferences count, $preferences",
  ({ preferences, gain }) => {
    const call = aCall({ evaluatorsPerApplication: 1, routing });
    const application = anEligibleApplication({ call });
    const [one, other] = ["One", "Other"].map((organisation) => anEvaluator({ call, organisation }));
    givePreferences(one.permit, [[application.id, "rather-not"]], inEvaluation);
    givePreferences(other.permit, [[application.id, "eager"]], inEvaluation);
    chooseScenario(call.managed, aScenario(call, inEvaluation, { preferences }), inEvaluation);
    publishProposed(call);
    const [given] = assignmentsOfCall(call.id);
    const holder = given.evaluatorId === one.evaluatorId ? one : other;
    handBack(assignedEvaluation(holder.account, given.id)!, "No time.", inEvaluation);

    aRepair(call);

    const [{ worth }] = viewRepair(call.managed, "en", inEvaluation).options;
    expect(Math.sign(worth.total.after - worth.total.before)).toBe(gain);
  },
);
