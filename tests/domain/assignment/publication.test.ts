import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { cancelScenario } from "#app/domain/assignment/change-scenario.ts";
import { addPair, lockPair, movePairs, removePair } from "#app/domain/assignment/move.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { inTransaction } from "#db/client.server.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { updateCall } from "#db/queries/calls.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { dueEmails, emailsOfCall } from "#db/queries/emails.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, aProfile } from "#tests/support/given/evaluators.ts";
import { anAskedScenario, aScenario, publishProposed } from "#tests/support/given/scenarios.ts";

type Call = ReturnType<typeof aCall>;

const investor = { id: "investor", name: { en: "Investor", bg: "Инвеститор" }, least: 1 };
const usual = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 7 };
const standing = (call: Call) =>
  assignmentsOfCall(call.id).map(({ id, status, locked }) => [id, status, locked]);
const letters = (call: Call) => emailsOfCall(call.id, 50, 0).length;

/** One application for two evaluators of different countries, one of them an investor, proposed. */
function aProposal() {
  const call = aCall({
    evaluatorsPerApplication: 2,
    routing: { ...usual, kinds: [investor], oneOfACountry: true },
  });
  const application = anEligibleApplication({ call });
  const [one, other] = ["BG", "GR"].map((country) =>
    anEvaluator({ call, country, organisation: `Institute of ${country}` }),
  );
  inTransaction(() => updateEvaluator(one.evaluatorId, { kind: "investor" }));
  chooseScenario(call.managed, aScenario(call), inEvaluation);
  return { call, application, one, other };
}

test.each([
  ["two evaluators of one country", "same-country"],
  ["none of a required kind", "kind-missing"],
])("a proposal by which an application would have %s by now is not published", (_what, refusal) => {
  const { call, one, other } = aProposal();
  if (refusal === "same-country")
    changeProfile(
      other.permit,
      { ...aProfile, country: "BG", organisation: "Institute of GR" },
      inEvaluation,
    );
  else inTransaction(() => updateEvaluator(one.evaluatorId, { kind: null }));
  const before = [standing(call), letters(call)];

  expect(() => publishProposed(call)).toThrow(refusal);

  expect([standing(call), letters(call)]).toEqual(before);
  expect(standing(call).map(([, status]) => status)).toEqual(["proposed", "proposed"]);
});

test("once the results are out, nothing is published, given, taken back or fixed", () => {
  const { call, application } = aProposal();
  const [{ id, evaluatorId }] = assignmentsOfCall(call.id);
  const spare = anEvaluator({ call, country: "RO", organisation: "Institute of RO" });
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: inEvaluation }));
  const before = [standing(call), letters(call)];
  const { managed } = call;

  expect(evaluatorId).not.toBe(spare.evaluatorId);
  for (const act of [
    () => publishProposed(call),
    () => addPair(managed, application.id, spare.evaluatorId, inEvaluation),
    () => removePair(managed, id, inEvaluation),
    () => lockPair(managed, id, true, inEvaluation),
  ])
    expect(act).toThrow("already-released");

  expect([standing(call), letters(call)]).toEqual(before);
});

test.each([
  ["until then", inEvaluation, "2020-08-15T15:00:00.000Z"],
  ["after that", afterEvaluation, undefined],
])("letters about new applications name the evaluation's end %s", (_when, now, dueAt) => {
  const { call, application, one } = aProposal();

  publishProposed(call, now);
  const spare = anEvaluator({ call, country: "RO", organisation: "Institute of RO" });
  inTransaction(() => updateEvaluator(spare.evaluatorId, { kind: "investor" }));
  movePairs(call.managed, application.id, { in: spare.evaluatorId, out: one.evaluatorId }, now);

  const told = dueEmails(new Date("2030-01-01"), 1000).filter(({ callId }) => callId === call.id);
  const dues = (template: string) =>
    told.filter((one) => one.template === template).map(({ props }) => (props as { dueAt?: string }).dueAt);
  expect(dues("assignments-published")).toEqual([dueAt, dueAt]);
  expect(dues("assignments-changed")).toEqual([dueAt, dueAt]);
});

test("only what was computed to its end can be chosen", () => {
  const { call } = aProposal();
  const before = standing(call);
  const waiting = anAskedScenario(call);
  const choose = () => chooseScenario(call.managed, waiting, inEvaluation);

  expect(choose).toThrow("changed-elsewhere");
  cancelScenario(call.managed, waiting, inEvaluation);
  expect(choose).toThrow("changed-elsewhere");

  expect(standing(call)).toEqual(before);
});
