import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { inTransaction } from "#db/client.server.ts";
import { findAssignment, updateAssignment } from "#db/queries/assignment.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aScenario, publishProposed } from "#tests/support/given/scenarios.ts";
import { aDraftSheet } from "#tests/support/given/sheets.ts";

/** The only evaluator of an application lost it, with a begun sheet. */
function anEnded(ending: "moved" | "let-go" | "conflict" | "handed-back") {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { id, permit } = anAssignment({ call });
  aDraftSheet(permit);
  const ended = { status: "recused", recusedAt: inEvaluation, recusalReason: "", ending } as const;
  inTransaction(() => updateAssignment(id, ended));
  return { call, id };
}

test.each(["moved", "let-go", "conflict"] as const)(
  "a pair that ended (%s) can be proposed and published again",
  (ending) => {
    const { call, id } = anEnded(ending);

    chooseScenario(call.managed, aScenario(call), inEvaluation);
    expect(findAssignment(id)).toMatchObject({ status: "proposed", ending });
    publishProposed(call);

    expect(findAssignment(id)).toMatchObject({ status: "assigned", recusedAt: null, ending: null });
    expect(findSheet(id)).toMatchObject({ status: "draft" });
  },
);

test("a pair that ended and was only proposed again is ended again when another scenario is chosen", () => {
  const { call, id } = anEnded("moved");
  chooseScenario(call.managed, aScenario(call), inEvaluation);
  const next = aScenario(call);

  chooseScenario(call.managed, next, inEvaluation);

  expect(findAssignment(id)).toMatchObject({ status: "proposed", ending: "moved", recusedAt: inEvaluation });
});

test("what an evaluator gave back does not come to them again", () => {
  const { call, id } = anEnded("handed-back");

  chooseScenario(call.managed, aScenario(call), inEvaluation);

  expect(findAssignment(id)!.status).toBe("recused");
});
