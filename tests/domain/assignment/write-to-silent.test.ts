import { expect, test } from "vitest";
import { writeToSilent } from "#app/domain/assignment/write-to-silent.ts";
import { isStillTrue } from "#app/background/still-true.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { inTransaction } from "#db/client.server.ts";
import { emails } from "#db/schema/index.ts";
import { reader } from "#db/client.server.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const after = (days: number) => new Date(inEvaluation.getTime() + days * 24 * 60 * 60 * 1000);
const lettersTo = (call: { id: string }, about = "nothing-begun") =>
  reader
    .select()
    .from(emails)
    .all()
    .filter(({ callId, template }) => callId === call.id && template === about);

test("whoever is silent gets a letter in their language, at most one a day", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, account: anAccount({ locale: "bg" }) });
  const pairs = [1, 2].map(() => anAssignment({ call, evaluator }));
  const working = anAssignment({ call });
  aDraftSheet(working.permit, { at: after(6) });
  expect(writeToSilent(call.managed, after(6))).toBe(0);

  expect(writeToSilent(call.managed, after(7))).toBe(1);
  expect(writeToSilent(call.managed, after(7.1))).toBe(0);
  expect(writeToSilent(call.managed, after(8))).toBe(1);

  const letters = lettersTo(call);
  const { email } = evaluator.account;
  expect(letters.map(({ address, locale }) => [address, locale])).toEqual([
    [email, "bg"],
    [email, "bg"],
  ]);
  expect(letters[0].props).toMatchObject({ count: pairs.length, declared: true });
});

test("who was reminded of their sheets today gets no second letter", () => {
  const { call } = anAssignment();
  remindEvaluators(call.managed, after(7));

  expect(writeToSilent(call.managed, after(7.1))).toBe(0);

  expect(lettersTo(call)).toEqual([]);
});

test("nobody is written to once the results are out", () => {
  const { call } = anAssignment();
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: after(7) }));

  expect(() => writeToSilent(call.managed, after(8))).toThrow("already-released");
});

test("a letter is not sent to somebody who has begun meanwhile", () => {
  const { call, permit } = anAssignment();
  writeToSilent(call.managed, after(7));
  const [letter] = lettersTo(call);
  expect(isStillTrue(letter, after(7))).toBe(true);

  aDraftSheet(permit, { at: after(7) });

  expect(isStillTrue(letter, after(7))).toBe(false);
});

test("a letter is not sent to somebody who submitted one of several sheets meanwhile", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const [{ permit }] = [1, 2].map(() => anAssignment({ call, evaluator }));
  writeToSilent(call.managed, after(7));
  const [letter] = lettersTo(call);
  expect(isStillTrue(letter, after(7))).toBe(true);

  aSubmittedSheet(permit, { at: after(7) });

  expect(isStillTrue(letter, after(7))).toBe(false);
});

test("letters about work name until when only as long as that is ahead", () => {
  const { call } = anAssignment();
  const { evaluationDueAt } = findCall(call.id)!;
  const late = new Date(evaluationDueAt.getTime() + 1);
  remindEvaluators(call.managed, inEvaluation);
  remindEvaluators(call.managed, late);
  const tomorrow = new Date(late.getTime() + 24 * 60 * 60 * 1000);
  writeToSilent(call.managed, after(7));
  writeToSilent(call.managed, tomorrow);

  const dues = ["sheets-reminder", "nothing-begun"].map((template) =>
    lettersTo(call, template).map(({ props }) => (props as { dueAt?: string }).dueAt),
  );

  const due = evaluationDueAt.toISOString();
  expect(dues).toEqual([
    [due, undefined],
    [due, undefined],
  ]);
});
