import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { addPair, lockPair, removePair } from "#app/domain/assignment/move.ts";
import { inTransaction } from "#db/client.server.ts";
import { findAssignment, findPair, updateAssignment } from "#db/queries/assignment.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import type { Ending } from "#db/schema/index.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario, publishProposed } from "#tests/support/given/scenarios.ts";
import { aDraftSheet } from "#tests/support/given/sheets.ts";

const later = new Date(inEvaluation.getTime() + 60_000);

/** The only evaluator of an application lost it, with a begun sheet. */
function anEnded(ending: Ending) {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { id, permit, evaluator, application } = anAssignment({ call });
  aDraftSheet(permit);
  const ended = { status: "recused", recusedAt: inEvaluation, recusalReason: "", ending } as const;
  inTransaction(() => updateAssignment(id, ended));
  return { call, id, evaluator, application };
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

test.each(["taken-back", "handed-back"] as const)(
  "a pair that ended with a sheet (%s) and was put there by hand is ended again when another scenario is chosen",
  (ending) => {
    const { call, id, evaluator, application } = anEnded(ending);
    const other = anEvaluator({ call, organisation: "Elsewhere", topics: { ai: 3 } });
    addPair(call.managed, application.id, evaluator.evaluatorId, later);
    expect(findAssignment(id)).toMatchObject({ status: "proposed", ending, recusedAt: inEvaluation });
    lockPair(call.managed, id, false, later);

    chooseScenario(call.managed, aScenario(call, later), later);

    expect(findAssignment(id)).toMatchObject({ status: "recused", ending, recusedAt: inEvaluation });
    expect(findSheet(id)).toMatchObject({ status: "draft" });
    expect(findPair(application.id, other.evaluatorId)).toMatchObject({ status: "proposed" });
  },
);

test("a scenario may keep what had been given back once a manager has put it there again", () => {
  const { call, id, evaluator, application } = anEnded("handed-back");
  addPair(call.managed, application.id, evaluator.evaluatorId, later);
  lockPair(call.managed, id, false, later);

  chooseScenario(call.managed, aScenario(call, later), later);
  publishProposed(call, later);

  expect(findAssignment(id)).toMatchObject({ status: "assigned", recusedAt: null, ending: null });
});

test("what was put there by hand again and is taken back is ended as it was, its sheet kept", () => {
  const { call, id, evaluator, application } = anEnded("moved");
  addPair(call.managed, application.id, evaluator.evaluatorId, later);

  removePair(call.managed, id, later);

  expect(findAssignment(id)).toMatchObject({ status: "recused", ending: "moved", recusedAt: inEvaluation });
  expect(findSheet(id)).toMatchObject({ status: "draft" });
});

test("a proposal with a sheet of which nothing says how it ended is ended when the sheet was last saved", () => {
  const { call, id } = anEnded("moved");
  const lost = { status: "proposed", recusedAt: null, ending: null } as const;
  inTransaction(() => updateAssignment(id, lost));

  removePair(call.managed, id, later);

  expect(findAssignment(id)).toMatchObject({
    ...{ status: "recused", ending: "taken-back", recusedAt: inEvaluation },
  });
});

test("what an evaluator gave back does not come to them again", () => {
  const { call, id } = anEnded("handed-back");

  chooseScenario(call.managed, aScenario(call), inEvaluation);

  expect(findAssignment(id)!.status).toBe("recused");
});
