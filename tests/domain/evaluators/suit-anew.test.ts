import { expect, test } from "vitest";
import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { suitabilityOf } from "#app/domain/evaluators/suitability.ts";
import { findApplication } from "#db/queries/applications.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { aProfile, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { publishedRouting } from "#tests/support/given/scenarios.ts";

test.each([true, false])(
  "the fit kept with a pair follows what its evaluator says of themselves, and what they would like where that counts (%s)",
  (preferences) => {
    const routing = { kinds: [], oneOfACountry: false, preferences, crossTopics: 0, silenceDays: 7 };
    const call = aCall({ evaluatorsPerApplication: 1, routing });
    const application = anEligibleApplication({ call });
    const evaluator = anEvaluator({ call, topics: { ai: 3 } });
    if (preferences) givePreferences(evaluator.permit, [[application.id, "rather-not"]], inEvaluation);
    publishedRouting(call);
    const [before] = assignmentsOfCall(call.id);

    changeProfile(evaluator.permit, { ...aProfile, topics: { ai: 1 } }, inEvaluation);

    const [after] = assignmentsOfCall(call.id);
    const { suitability } = suitabilityOf(
      findApplication(application.id)!.application,
      findEvaluator(call.id, evaluator.evaluatorId)!,
      preferences ? "rather-not" : undefined,
    );
    expect(after.suitability).toBe(suitability);
    expect(after.suitability).toBeLessThan(before.suitability);
  },
);
