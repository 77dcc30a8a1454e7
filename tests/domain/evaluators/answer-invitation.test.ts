import { expect, test } from "vitest";
import { acceptInvitation, declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { changeConfidentiality } from "#app/domain/evaluators/change-confidentiality.ts";
import { evaluatorInCall } from "#app/domain/permissions.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anInvitation, aProfile } from "#tests/support/given/evaluators.ts";

test("whoever accepts becomes an evaluator in the call, with what they said of themselves", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation();

  acceptInvitation(account, tokenHash, aProfile, inEvaluation);

  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({
    ...aProfile,
    status: "accepted",
    accountId: account.id,
    answeredAt: inEvaluation,
    confidentialityAcceptedAt: inEvaluation,
    conflictsDeclaredAt: null,
  });
  expect(evaluatorInCall(account, call.slug)).toMatchObject({ evaluatorId });
});

test("a second account at another spelling of one's mailbox is no second evaluator", () => {
  const call = aCall();
  const first = anInvitation({ call });
  const second = anInvitation({ call });
  const twin = anAccount({ email: first.account.email.replace("@", "+again@") });
  acceptInvitation(first.account, first.tokenHash, aProfile, inEvaluation);

  expect(() => acceptInvitation(twin, second.tokenHash, aProfile, inEvaluation)).toThrow("already-evaluator");
  expect(findEvaluator(call.id, second.evaluatorId)!.status).toBe("invited");
});

test("topics that the call does not have are left out", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation();

  acceptInvitation(account, tokenHash, { ...aProfile, topics: { ai: 3, chess: 3 } }, inEvaluation);

  expect(findEvaluator(call.id, evaluatorId)!.topics).toEqual({ ai: 3 });
});

test("conflicts with who has applied are found at once", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  aSubmittedApplication({ call, answers: { company: "Another" } });
  const { account, evaluatorId, tokenHash } = anInvitation({ call });

  acceptInvitation(account, tokenHash, { ...aProfile, organisation: "Cool Cities Ltd" }, inEvaluation);

  expect(conflictsOfEvaluator(evaluatorId)).toMatchObject([{ applicationId: id, source: "organisation" }]);
});

test("fewer applications than asked for can be accepted, and both numbers are kept", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation({ askedFor: 15 });

  acceptInvitation(account, tokenHash, { ...aProfile, capacity: 6, least: 3 }, inEvaluation);

  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({ askedFor: 15, capacity: 6, least: 3 });
});

test("a kind that the call does not have is none", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation();

  acceptInvitation(account, tokenHash, { ...aProfile, kind: "poet" }, inEvaluation);

  expect(findEvaluator(call.id, evaluatorId)!.kind).toBeNull();
});

test("the words that were undertaken are kept, whatever the call says later", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation();
  const words = { en: "I keep it to myself.", bg: "Пазя го за себе си." };
  changeConfidentiality(call.managed, words, inEvaluation);

  acceptInvitation(account, tokenHash, aProfile, inEvaluation);
  changeConfidentiality(call.managed, { en: "Other words", bg: "Други думи" }, inEvaluation);

  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({
    confidentialityAcceptedAt: inEvaluation,
    confidentialityText: words,
  });
});

test("an invitation can be answered until the last instant, and not after it", () => {
  const late = new Date(inEvaluation.getTime() + 1);
  const [inTime, tooLate] = [1, 2].map(() => anInvitation({ answerBy: inEvaluation }));

  acceptInvitation(inTime.account, inTime.tokenHash, aProfile, inEvaluation);
  const accept = () => acceptInvitation(tooLate.account, tooLate.tokenHash, aProfile, late);

  expect(accept).toThrow("invitation-over");
  expect(() => declineInvitation(tooLate.tokenHash, "", late)).toThrow("invitation-over");
  expect(findEvaluator(tooLate.call.id, tooLate.evaluatorId)!.status).toBe("invited");
});

test("an invitation is answered once", () => {
  const { account, call, evaluatorId, tokenHash } = anInvitation();
  declineInvitation(tokenHash, " No time ", inEvaluation);

  expect(() => acceptInvitation(account, tokenHash, aProfile, inEvaluation)).toThrow("invitation-answered");
  expect(() => declineInvitation(tokenHash, "", inEvaluation)).toThrow("invitation-answered");
  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({ status: "declined", declineReason: "No time" });
  expect(evaluatorInCall(account, call.slug)).toBeUndefined();
});

test("one person evaluates once in a call, whichever addresses were invited", () => {
  const call = aCall();
  const first = anInvitation({ call });
  const second = anInvitation({ call });
  acceptInvitation(first.account, first.tokenHash, aProfile, inEvaluation);

  const twice = () => acceptInvitation(first.account, second.tokenHash, aProfile, inEvaluation);

  expect(twice).toThrow("already-evaluator");
  expect(findEvaluator(call.id, second.evaluatorId)!.status).toBe("invited");
});

test("an address that nobody proved may only accept what was sent to it", () => {
  const stranger = anAccount({ confirmed: false });
  const toAnother = anInvitation();
  const toThem = anInvitation({ account: stranger });

  const accept = (tokenHash: string) => acceptInvitation(stranger, tokenHash, aProfile, inEvaluation);

  expect(() => accept(toAnother.tokenHash)).toThrow("address-unconfirmed");
  accept(toThem.tokenHash);
  expect(findEvaluator(toThem.call.id, toThem.evaluatorId)!.status).toBe("accepted");
});
