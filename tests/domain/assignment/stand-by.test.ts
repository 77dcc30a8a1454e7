import { expect, test } from "vitest";
import { addPair } from "#app/domain/assignment/move.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { viewPairsByApplication } from "#app/domain/assignment/read-pairs.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { silentIds } from "#app/domain/assignment/silence.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

const later = new Date(inEvaluation.getTime() + 8 * 24 * 60 * 60 * 1000);

function aCallWithOneEach() {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const pair = anAssignment({ call });
  const other = anEvaluator({ call, organisation: "Elsewhere" });
  return { call, pair, other };
}

const namesOf = (call: ReturnType<typeof aCall>, id: string, now = inEvaluation) => [
  viewPairsByApplication(call.managed, 0, "en", silentIds(call.id, now))
    .rows.find((row) => row.id === id)!
    .alternates?.map((one) => one.evaluatorId),
  viewApplicationRouting(call.managed, id, "en", now)!.alternates?.map((one) => one.evaluatorId),
];

test("managers see beside each application who stands by if somebody drops out", () => {
  const { call, pair, other } = aCallWithOneEach();

  expect(namesOf(call, pair.application.id)).toEqual([[other.evaluatorId], [other.evaluatorId]]);
});

test("who is silent themselves stands by for nobody", () => {
  const { call, pair, other } = aCallWithOneEach();
  anAssignment({ call, evaluator: other });

  expect(namesOf(call, pair.application.id, inEvaluation)).toEqual([
    [other.evaluatorId],
    [other.evaluatorId],
  ]);
  expect(namesOf(call, pair.application.id, later)).toEqual([[], []]);
});

test("nobody stands by once all sheets of an application are submitted", () => {
  const { call, pair } = aCallWithOneEach();
  aSubmittedSheet(pair.permit);

  expect(namesOf(call, pair.application.id)).toEqual([undefined, undefined]);
});

test("before publishing managers see for which applications nobody could take over", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const [first, second] = ["One", "Two"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const busy = anEvaluator({ call, organisation: "North Institute", capacity: 1 });
  const free = anEvaluator({ call, organisation: "South Institute", capacity: 2 });
  addPair(call.managed, first.id, busy.evaluatorId, inEvaluation);
  addPair(call.managed, second.id, free.evaluatorId, inEvaluation);

  const { standBy } = viewPublication(call.managed, inEvaluation);

  expect(standBy.named.map(({ id, alternates }) => [id, alternates.map(({ name }) => name)])).toEqual([
    [first.id, [free.account.name]],
  ]);
  expect([standBy.ready, standBy.lacking, standBy.first.map(({ id }) => id)]).toEqual([1, 1, [second.id]]);
});
