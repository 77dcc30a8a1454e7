import { expect, test } from "vitest";
import { addPair, movePairs } from "#app/domain/assignment/move.ts";
import { viewMove } from "#app/domain/assignment/read-move.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { inTransaction } from "#db/client.server.ts";
import { assignmentsOfCall, findPair } from "#db/queries/assignment.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { publishedRouting } from "#tests/support/given/scenarios.ts";

const investor = { id: "investor", name: { en: "Investor", bg: "Инвеститор" }, least: 1 };
const routing = {
  kinds: [investor],
  oneOfACountry: false,
  preferences: false,
  crossTopics: 0,
  silenceDays: 7,
};

/** One application, published to an investor and to one other; the call has room for more. */
function aPublishedApplication() {
  const call = aCall({ evaluatorsPerApplication: 2, routing });
  const application = anEligibleApplication({ call });
  const people = ["investor", null].map((kind, n) => {
    const one = anEvaluator({ call, organisation: `Institute ${n}`, capacity: 3 });
    inTransaction(() => updateEvaluator(one.evaluatorId, { kind }));
    return one;
  });
  publishedRouting(call);
  return { call, application, people };
}

test("where a rule is broken already, whoever does not break it further can still be moved", () => {
  const { call, application, people } = aPublishedApplication();
  inTransaction(() => updateEvaluator(people[0].evaluatorId, { kind: null }));
  const spare = anEvaluator({ call, organisation: "Institute 9" });
  const move = { in: spare.evaluatorId, out: people[1].evaluatorId };

  expect(viewMove(call.managed, application.id, move)!.broken).toEqual([]);
  movePairs(call.managed, application.id, move, inEvaluation);

  expect(findPair(application.id, spare.evaluatorId)!.status).toBe("assigned");
});

test("where a rule is broken already, a move that breaks it further is refused, and its page says so", () => {
  const { call, application, people } = aPublishedApplication();
  inTransaction(() => updateEvaluator(people[0].evaluatorId, { kind: null }));
  const third = anEvaluator({ call, organisation: "Institute 9" });

  expect(viewMove(call.managed, application.id, { in: third.evaluatorId })!.broken).toMatchObject([
    { rule: "kind" },
  ]);
  expect(() => addPair(call.managed, application.id, third.evaluatorId, inEvaluation)).toThrow(
    "kind-missing",
  );
});

test("whoever gave an application back can be given it again by hand, and the page says that it can be done", () => {
  const { call, application, people } = aPublishedApplication();
  const { account, evaluatorId } = people[0];
  const { id } = findPair(application.id, evaluatorId)!;
  handBack(assignedEvaluation(account, id)!, "No time.", inEvaluation);

  expect(viewMove(call.managed, application.id, { in: evaluatorId })!.broken).toEqual([]);
  addPair(call.managed, application.id, evaluatorId, inEvaluation);

  expect(findPair(application.id, evaluatorId)!.status).toBe("proposed");
});

test("more evaluators than asked for are told of before publication", () => {
  const { call, application } = aPublishedApplication();
  expect(viewPublication(call.managed, inEvaluation).beyond).toEqual({ count: 0, first: [] });
  const third = anEvaluator({ call, organisation: "Institute 9" });
  inTransaction(() => updateEvaluator(third.evaluatorId, { kind: "investor" }));

  addPair(call.managed, application.id, third.evaluatorId, inEvaluation);

  expect(assignmentsOfCall(call.id)).toHaveLength(3);
  expect(viewPublication(call.managed, inEvaluation).beyond).toMatchObject({
    count: 1,
    first: [{ company: "Cool Cities", count: 1 }],
  });
});
