import { expect, test } from "vitest";
import { isStillTrue } from "#app/background/still-true.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { thankEvaluatorsWhenDone } from "#app/domain/evaluation/thank.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { emailsAbout } from "#tests/support/given/told.ts";

const minutesLater = (minutes: number) => new Date(inEvaluation.getTime() + minutes * 60_000);
const lettersTo = ({ evaluatorId }: { evaluatorId: string }) => emailsAbout(evaluatorId, "evaluation-done");

/** An evaluator with so many applications, of which the first are submitted. */
function aWorker({ submitted = 2 } = {}) {
  const call = aCall();
  const evaluator = anEvaluator({ call, capacity: 10 });
  const pairs = Array.from({ length: 2 }, () => anAssignment({ call, evaluator }));
  for (const { permit } of pairs.slice(0, submitted)) aSubmittedSheet(permit);
  return { call, evaluator, pairs };
}

test("whoever has submitted all is thanked once, after the last sheet can no longer be taken back", () => {
  const { call, evaluator } = aWorker();

  expect(thankEvaluatorsWhenDone(minutesLater(10))).toBe(0);
  expect(thankEvaluatorsWhenDone(minutesLater(11))).toBe(1);
  expect(thankEvaluatorsWhenDone(minutesLater(12))).toBe(0);

  const [letter, ...others] = lettersTo(evaluator);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    address: evaluator.account.email,
    status: "queued",
    props: { count: 2, closed: 0, resultsAt: findCall(call.id)!.resultsAt.toISOString() },
  });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "evaluators.thanked", actor: null, details: { count: 1 } },
  ]);
});

test.each([
  ["has one left", { submitted: 1 }],
  ["has begun nothing", { submitted: 0 }],
])("whoever %s is not thanked", (_what, amount) => {
  const { evaluator } = aWorker(amount);

  expect(thankEvaluatorsWhenDone(minutesLater(60))).toBe(0);
  expect(lettersTo(evaluator)).toEqual([]);
});

test("when the evaluation closes, whoever submitted some is thanked for these, and whoever did nothing is not", () => {
  const { call, evaluator, pairs } = aWorker({ submitted: 1 });
  const idle = anEvaluator({ call, capacity: 10 });
  anAssignment({ call, evaluator: idle, application: pairs[0].application });
  const other = anAssignment({ call, application: pairs[1].application });
  aSubmittedSheet(other.permit, { at: afterEvaluation });
  freezeShortlist(call.managed, { reserve: 0, reason: "Time is up." }, afterEvaluation);

  expect(thankEvaluatorsWhenDone(afterEvaluation)).toBe(1);

  expect(lettersTo(evaluator)).toMatchObject([{ props: { count: 1, closed: 1 } }]);
  expect(lettersTo(idle)).toEqual([]);
});

test("thanks that wait are not sent when a sheet was given back meanwhile, and are when it is submitted again", () => {
  const { call, evaluator, pairs } = aWorker();
  thankEvaluatorsWhenDone(minutesLater(11));
  const [letter] = lettersTo(evaluator);

  expect(isStillTrue(letter, minutesLater(12))).toBe(true);
  reopenSheet(call.managed, pairs[0].id, "Two criteria were swapped.", minutesLater(13));
  expect(isStillTrue(letter, minutesLater(14))).toBe(false);
  aSubmittedSheet(pairs[0].permit, { at: minutesLater(15) });
  expect(isStillTrue(letter, minutesLater(30))).toBe(true);
});

test("nobody is thanked who was let go, whose results are out, or whose work was long ago", () => {
  const gone = aWorker();
  withdrawEvaluator(gone.call.managed, gone.evaluator.evaluatorId, "Unreachable", minutesLater(5));
  const late = aWorker();
  freezeShortlist(late.call.managed, { reserve: 0, reason: "" }, afterEvaluation);
  releaseDecisions(late.call.managed, 2, afterEvaluation);
  aWorker();

  expect(thankEvaluatorsWhenDone(new Date("2020-11-01T10:00:00Z"))).toBe(0);
  expect(thankEvaluatorsWhenDone(afterEvaluation)).toBe(1);
  expect([...lettersTo(gone.evaluator), ...lettersTo(late.evaluator)]).toEqual([]);
});
