import { expect, test } from "vitest";
import { excuseFromSamples } from "#app/domain/evaluation/samples/excuse.ts";
import { withdrawPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { recuse } from "#app/domain/evaluation/recuse.ts";
import { assignedEvaluation, samplesBefore } from "#app/domain/permissions.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSampleScored, aShownPack } from "#tests/support/given/samples.ts";
import { aDraftSheet, scoresOf } from "#tests/support/given/sheets.ts";

/** An evaluator in front of two samples, with an application that was given to them. */
function aWaitingEvaluator() {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const pair = anAssignment({ call, evaluator });
  const samples = aShownPack(call, [undefined, undefined]);
  const opens = () => assignedEvaluation(evaluator.account, pair.id) !== undefined;
  return { call, evaluator, pair, samples, opens };
}

test("an application opens to an evaluator only once every sample is submitted", () => {
  const { evaluator, samples, opens } = aWaitingEvaluator();

  const before = opens();
  aSampleScored(evaluator, samples[0]);
  const between = opens();
  aSampleScored(evaluator, samples[1]);

  expect([before, between, opens()]).toEqual([false, false, true]);
});

test("with a sample left nothing is written on a real sheet, whoever opened it before", () => {
  const { pair } = aWaitingEvaluator();

  expect(() => saveSheet(pair.permit, { scores: scoresOf([4, 4]) }, inEvaluation)).toThrow("samples-first");
  expect(() => submitSheet(pair.permit, inEvaluation)).toThrow("samples-first");
  expect(() => recuse(pair.permit, "A cousin", inEvaluation)).toThrow("samples-first");
  expect(findSheet(pair.id)).toBeUndefined();
});

test("taking the samples back opens the applications at once", () => {
  const { call, pair, opens } = aWaitingEvaluator();

  withdrawPack(call.managed, inEvaluation);

  expect(opens()).toBe(true);
  aDraftSheet(pair.permit);
  expect(findSheet(pair.id)!.revision).toBe(1);
});

test("an evaluator who is excused has the applications at once, with the reason on the record; others wait on", () => {
  const { call, evaluator, opens } = aWaitingEvaluator();
  const other = anAssignment({ call, evaluator: anEvaluator({ call }) });

  excuseFromSamples(call.managed, evaluator.evaluatorId, "  Joined for the last day. ", inEvaluation);

  expect(opens()).toBe(true);
  expect(other.permit).toBeUndefined();
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100)).toContainEqual(
    expect.objectContaining({
      action: "samples.excused",
      details: { name: evaluator.account.name, reason: "Joined for the last day." },
    }),
  );
});

test("nobody is excused without a reason, twice, or before there is anything to be excused from", () => {
  const { call, evaluator } = aWaitingEvaluator();
  const quiet = aCall();
  const early = anEvaluator({ call: quiet });
  const excuse = (why: string) => excuseFromSamples(call.managed, evaluator.evaluatorId, why, inEvaluation);

  expect(() => excuse("  ")).toThrow("reason-missing");
  excuse("Ill");
  expect(() => excuse("Ill again")).toThrow("changed-elsewhere");
  expect(() => excuseFromSamples(quiet.managed, early.evaluatorId, "Ill", inEvaluation)).toThrow(
    "changed-elsewhere",
  );
  expect(() => excuseFromSamples(quiet.managed, evaluator.evaluatorId, "Ill", inEvaluation)).toThrow(
    "changed-elsewhere",
  );
});

test("whoever accepts later scores the samples first too", () => {
  const { call } = aWaitingEvaluator();

  const late = anAssignment({
    call,
    evaluator: anEvaluator({ call, at: inEvaluation }),
    at: afterEvaluation,
  });

  expect(late.permit).toBeUndefined();
  expect(samplesBefore(late.evaluator.account, late.id)).toBe(call.slug);
});

test("samples keep only one's own applications closed: to a stranger they are not there at all", () => {
  const { pair, evaluator } = aWaitingEvaluator();
  const stranger = anEvaluator();

  expect(samplesBefore(evaluator.account, pair.id)).toBe(pair.call.slug);
  expect(samplesBefore(stranger.account, pair.id)).toBeUndefined();
});

test("samples of one call keep nothing closed in another", () => {
  aWaitingEvaluator();

  const elsewhere = anAssignment();

  expect(elsewhere.permit).toBeDefined();
});
