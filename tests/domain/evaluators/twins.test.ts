import { expect, test } from "vitest";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { match } from "#app/domain/assignment/match.ts";
import { viewTwins } from "#app/domain/evaluators/read-twins.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";

const work = { name: "Ada Byron", email: "ada.byron@uni.example" };
const home = { name: "Ада Байрон", email: "adabyron@gmail.com" };

/** Ada accepted with both of her mailboxes, and says where she works in two ways. */
function aTwin() {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const [one, other] = [
    anEvaluator({ call, account: anAccount({ ...work, name: "Ada Byron" }), organisation: "X" }),
    anEvaluator({ call, account: anAccount({ ...home, name: "Byron Ada" }), organisation: "Y" }),
  ];
  return { call, one, other, application: anEligibleApplication({ call }) };
}

test("one person never gets two seats of one application, neither computed nor by hand", () => {
  const { call, one, other, application } = aTwin();

  proposeAssignment(call.managed, match(prepareProposal(call.managed, inEvaluation)), inEvaluation);

  expect(routingFacts(call.id).pairs).toHaveLength(1);
  const [{ evaluatorId }] = routingFacts(call.id).pairs;
  const twin = evaluatorId === one.evaluatorId ? other : one;
  const add = () => addPair(call.managed, application.id, twin.evaluatorId, inEvaluation);
  expect(add).toThrow("same-organisation");
});

test("managers are told who may have several invitations, until all but one are taken back", () => {
  const { call, one } = aTwin();
  const invited = anInvitation({ call, account: anAccount({ ...work, email: "ab@elsewhere.example" }) });
  anEvaluator({ call });
  const shown = () => viewTwins(call.managed).shown.map((person) => person.map(({ email }) => email));
  expect(shown()).toEqual([["ada.byron@uni.example", "adabyron@gmail.com"]]);

  withdrawEvaluator(call.managed, one.evaluatorId, "", beforeDeadline);

  expect(shown()).toEqual([["ab@elsewhere.example", "adabyron@gmail.com"]]);
  withdrawEvaluator(call.managed, invited.evaluatorId, "", beforeDeadline);
  expect(viewTwins(call.managed)).toEqual({ count: 0, shown: [] });
});

test("two namesakes in two organisations leave the organisations' other people apart", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const at = (name: string, email: string, organisation: string) =>
    anEvaluator({ call, account: anAccount({ name, email }), organisation });
  at("Ivan Ivanov", "ivan.ivanov@x.example", "X");
  at("Ivan Ivanov", "ivan.ivanov@y.example", "Y");
  const [one, other] = [at("Vera Petrova", "vera@x.example", "X"), at("Petar Dimov", "petar@y.example", "Y")];
  const application = anEligibleApplication({ call });

  for (const { evaluatorId } of [one, other])
    addPair(call.managed, application.id, evaluatorId, inEvaluation);

  expect(routingFacts(call.id).pairs).toHaveLength(2);
  expect(viewTwins(call.managed)).toEqual({ count: 0, shown: [] });
});
