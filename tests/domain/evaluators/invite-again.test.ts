import { expect, test } from "vitest";
import { acceptInvitation, declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { inviteAgain } from "#app/domain/evaluators/invite-again.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { evaluatorInCall } from "#app/domain/permissions.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { findInvitation } from "#db/queries/invitations.ts";
import { deliverDueEmails, type Message } from "#app/background/deliver-emails.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
  aProfile,
} from "#tests/support/given/evaluators.ts";

const day = 24 * 60 * 60 * 1000;
const later = (at: Date, days: number) => new Date(at.getTime() + days * day);
const link = { token: "second", tokenHash: "hash of the second" };

const templates = (callId: string) => emailsOfCall(callId, 9, 0).map(({ template }) => template);

test("an invitation that is sent again opens by the old link and the new one", () => {
  const { call, evaluatorId, tokenHash } = anInvitation({ at: beforeDeadline });

  inviteAgain(call.managed, evaluatorId, link, later(beforeDeadline, 1));

  expect([tokenHash, link.tokenHash].map((hash) => findInvitation(hash)?.evaluator.id)).toEqual([
    evaluatorId,
    evaluatorId,
  ]);
  expect(templates(call.id)).toEqual(["evaluator-invitation", "evaluator-invitation"]);
});

test("a time to answer that is over begins anew, as long as at first and to the end of its day", () => {
  const answerBy = later(beforeDeadline, 10);
  const { call, evaluatorId } = anInvitation({ at: beforeDeadline, answerBy });

  inviteAgain(call.managed, evaluatorId, link, later(beforeDeadline, 20));

  expect(findEvaluator(call.id, evaluatorId)!.answerBy).toEqual(new Date("2020-07-31T21:59:59.999Z"));
});

test("with another address the links in the old letters open nothing", () => {
  const { call, evaluatorId, tokenHash, account } = anInvitation();
  const { name, locale } = account;

  inviteAgain(call.managed, evaluatorId, link, beforeDeadline, { name, locale, email: "New@lab.example" });

  expect(findInvitation(tokenHash)).toBeUndefined();
  expect(findInvitation(link.tokenHash)!.evaluator.email).toBe("new@lab.example");
});

function letGoAndInvitedAs(email: string) {
  const call = aCall();
  const { id: applicationId } = anEligibleApplication({ call });
  const declared = [{ applicationId, reason: "My wife works there" }];
  const { evaluatorId } = anEvaluator({ call, declared, at: beforeDeadline });
  withdrawEvaluator(call.managed, evaluatorId, "", inEvaluation);
  const changes = { name: "Boyan Petrov", email, locale: "bg" } as const;
  const invitedId = inviteAgain(call.managed, evaluatorId, link, inEvaluation, changes);
  return { call, applicationId, evaluatorId, invitedId };
}

test("another address of who accepted once is somebody new, who has declared and undertaken nothing", () => {
  const account = anAccount();
  const { call, applicationId, evaluatorId, invitedId } = letGoAndInvitedAs(account.email);

  acceptInvitation(account, link.tokenHash, aProfile, inEvaluation);

  expect(invitedId).not.toBe(evaluatorId);
  expect(evaluatorInCall(account, call.slug)!.evaluatorId).toBe(invitedId);
  expect(findEvaluator(call.id, invitedId)).toMatchObject({
    name: "Boyan Petrov",
    locale: account.locale,
    conflictsDeclaredAt: null,
    confidentialityAcceptedAt: inEvaluation,
  });
  expect(findConflict(invitedId, applicationId)).toBeUndefined();
  expect(findConflict(evaluatorId, applicationId)).toMatchObject({ reason: "My wife works there" });
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("withdrawn");
});

test("who was invited back and is replaced by somebody at another address can no longer accept", () => {
  const { call, evaluatorId, tokenHash, account } = anInvitation({ at: beforeDeadline });
  acceptInvitation(account, tokenHash, aProfile, beforeDeadline);
  withdrawEvaluator(call.managed, evaluatorId, "", inEvaluation);
  inviteAgain(call.managed, evaluatorId, link, inEvaluation);
  const third = { token: "third", tokenHash: "hash of the third" };
  const other = { name: "Boyan Petrov", email: anAccount().email, locale: "bg" } as const;

  inviteAgain(call.managed, evaluatorId, third, inEvaluation, other);

  for (const hash of [tokenHash, link.tokenHash])
    expect(() => acceptInvitation(account, hash, aProfile, inEvaluation)).toThrow("invitation-over");
  expect(findInvitation(third.tokenHash)!.evaluator.email).toBe(other.email);
});

test("who accepted once and only writes their address otherwise stays who they are", () => {
  const { call, evaluatorId, account } = anEvaluator();
  withdrawEvaluator(call.managed, evaluatorId, "", inEvaluation);
  const { name, locale } = account;
  const email = account.email.replace("@", "+calls@");

  const invitedId = inviteAgain(call.managed, evaluatorId, link, inEvaluation, { name, locale, email });

  expect(invitedId).toBe(evaluatorId);
  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({ email, status: "invited" });
});

test("an address that another invitation has is refused, and the links stay as they were", () => {
  const { call, evaluatorId, tokenHash, account } = anInvitation();
  const { email } = anInvitation({ call }).account;
  const { name, locale } = account;

  const again = () => inviteAgain(call.managed, evaluatorId, link, beforeDeadline, { name, locale, email });

  expect(again).toThrow("already-invited");
  expect(findInvitation(tokenHash)!.evaluator.email).toBe(account.email);
});

test("another spelling of somebody else's address is refused, of the own one it is not", () => {
  const call = aCall();
  const { evaluatorId, account } = anInvitation({ call });
  const other = anInvitation({ call });
  const [name, locale] = [account.name, account.locale];
  const spelled = (email: string) => email.replace("@", "+calls@");
  const again = (email: string) =>
    inviteAgain(call.managed, evaluatorId, link, beforeDeadline, { name, locale, email });

  expect(() => again(spelled(other.account.email))).toThrow("already-invited");
  again(spelled(account.email));

  expect(findEvaluator(call.id, evaluatorId)!.email).toBe(spelled(account.email));
});

test("whoever declined can be invited again and accept", () => {
  const { call, evaluatorId, tokenHash, account } = anInvitation();
  declineInvitation(tokenHash, "No time", beforeDeadline);

  inviteAgain(call.managed, evaluatorId, link, beforeDeadline);
  acceptInvitation(account, link.tokenHash, aProfile, beforeDeadline);

  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({ status: "accepted", declineReason: null });
});

test("whoever has accepted is not invited again", () => {
  const { call, evaluatorId } = anEvaluator();

  expect(() => inviteAgain(call.managed, evaluatorId, link, beforeDeadline)).toThrow("invitation-answered");
  expect(findInvitation(link.tokenHash)).toBeUndefined();
});

test("an invitation that is taken back can no longer be answered", () => {
  const { call, evaluatorId, tokenHash, account } = anInvitation();

  withdrawEvaluator(call.managed, evaluatorId, "We have enough", beforeDeadline);

  expect(() => acceptInvitation(account, tokenHash, aProfile, beforeDeadline)).toThrow("invitation-over");
  expect(() => declineInvitation(tokenHash, "", beforeDeadline)).toThrow("invitation-over");
  expect(findEvaluator(call.id, evaluatorId)).toMatchObject({
    status: "withdrawn",
    withdrawalReason: "We have enough",
  });
});

async function sent(now: Date) {
  const letters: Message[] = [];
  const send = async (message: Message) => void letters.push(message);
  await deliverDueEmails(now, send, { origin: "https://portal.example", contact: "desk@portal.example" });
  return letters;
}

test("whoever got the letter hears that it was taken back", async () => {
  const { call, evaluatorId, account } = anInvitation({ at: beforeDeadline });
  await sent(beforeDeadline);

  withdrawEvaluator(call.managed, evaluatorId, "", later(beforeDeadline, 1));

  const letters = await sent(later(beforeDeadline, 1));
  expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
    [account.email, "You are no longer asked to evaluate: Open call 1"],
  ]);
});

test("whoever was not written to yet hears of neither", async () => {
  const { call, evaluatorId } = anInvitation({ at: beforeDeadline });

  withdrawEvaluator(call.managed, evaluatorId, "", beforeDeadline);

  expect(await sent(later(beforeDeadline, 1))).toEqual([]);
});

test("who accepted and has not begun is let go, and what they were given closes", () => {
  const { id, call, evaluator } = anAssignment();

  withdrawEvaluator(call.managed, evaluator.evaluatorId, "Another is nearer to it", inEvaluation);

  expect(evaluatorInCall(evaluator.account, call.slug)).toBeUndefined();
  expect(findAssignment(id)).toMatchObject({
    status: "recused",
    recusalReason: "Another is nearer to it",
  });
  expect(templates(call.id)).toContain("evaluator-withdrawn");
});

test("nobody is withdrawn or invited again from another call", () => {
  const { evaluatorId, tokenHash } = anInvitation();
  const { managed } = aCall();

  expect(() => withdrawEvaluator(managed, evaluatorId, "", beforeDeadline)).toThrow("changed-elsewhere");
  expect(() => inviteAgain(managed, evaluatorId, link, beforeDeadline)).toThrow("changed-elsewhere");
  expect(findInvitation(tokenHash)!.evaluator.status).toBe("invited");
});
