import { expect, test } from "vitest";
import { deliverDueEmails, type Message } from "#app/background/deliver-emails.ts";
import { acceptInvitation, declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { remindInvited, remindInvitedWhenDue } from "#app/domain/evaluators/remind-invited.ts";
import { isReminderDue, reminderInstants } from "#app/domain/evaluators/reminder-instants.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { findInvitation } from "#db/queries/invitations.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { anInvitation, aProfile } from "#tests/support/given/evaluators.ts";

const day = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(beforeDeadline.getTime() + days * day);

let links = 0;
const makeLink = () => {
  const token = `reminder ${links++}`;
  return { token, tokenHash: `hash of ${token}` };
};

const reminded = (callId: string) =>
  emailsOfCall(callId, 20, 0)
    .filter(({ template }) => template === "evaluator-reminder")
    .map(({ address, locale }) => [address, locale]);

test.each([
  ["an answer by a day", { answerBy: after(14) }, [after(9), after(13)]],
  ["an answer within a few days", { answerBy: after(4) }, [after(3)]],
  ["an answer tomorrow", { answerBy: after(1) }, []],
  ["an answer at any time", { answerBy: null }, [after(7), after(14)]],
])("whoever is asked for %s is reminded in time, but not at once", (_what, { answerBy }, instants) => {
  expect(reminderInstants({ invitedAt: beforeDeadline, answerBy })).toEqual(instants);
});

test("of reminders that were slept through only the last is due, and none within a day after another", () => {
  const invitation = { invitedAt: beforeDeadline, answerBy: after(14) };
  const isDue = (now: Date, remindedAt: Date | null) => isReminderDue({ ...invitation, remindedAt }, now);

  expect(isDue(after(8.9), null)).toBe(false);
  expect(isDue(after(9), null)).toBe(true);
  expect(isDue(after(9.1), after(9))).toBe(false);
  expect(isDue(after(13.5), after(9))).toBe(true);
  expect(isDue(after(13.5), after(12.9))).toBe(false);
  expect(isDue(after(13.9), after(12.9))).toBe(true);
  expect(isDue(after(13.9), after(13.5))).toBe(false);
});

test("who has not answered is reminded by itself when it is due, once, in their language", () => {
  const call = aCall();
  const account = anAccount({ locale: "bg" });
  anInvitation({ call, account, at: beforeDeadline, answerBy: after(10) });
  const done = anInvitation({ call, at: beforeDeadline, answerBy: after(10) });
  declineInvitation(done.tokenHash, "", after(1));

  for (const now of [after(4.9), after(5), after(5.01), after(6)]) remindInvitedWhenDue(makeLink, now);

  expect(reminded(call.id)).toEqual([[account.email, "bg"]]);
});

test("the link of a reminder opens the same invitation, and the first one goes on opening it", () => {
  const { evaluatorId, tokenHash, account } = anInvitation({ at: beforeDeadline, answerBy: after(10) });
  const link = makeLink();

  remindInvitedWhenDue(() => link, after(5));

  expect(findInvitation(tokenHash)!.evaluator.id).toBe(evaluatorId);
  acceptInvitation(account, link.tokenHash, aProfile, after(6));
  expect(() => declineInvitation(tokenHash, "", after(6))).toThrow("invitation-answered");
});

test("nobody is reminded once the time to answer or the evaluation is over", () => {
  const call = aCall();
  anInvitation({ call, at: beforeDeadline, answerBy: after(10) });
  anInvitation({ call, at: beforeDeadline });

  expect(remindInvitedWhenDue(makeLink, after(200))).toBe(0);
  expect(remindInvited(call.managed, makeLink, after(200))).toBe(0);
  expect(reminded(call.id)).toEqual([]);
});

test("managers remind all who have not answered, at most once on one day", () => {
  const call = aCall();
  const { account } = anInvitation({ call, at: beforeDeadline });
  const { tokenHash } = anInvitation({ call, at: beforeDeadline });
  declineInvitation(tokenHash, "", beforeDeadline);
  anInvitation({ at: beforeDeadline });

  expect(remindInvited(call.managed, makeLink, after(1))).toBe(1);
  expect(remindInvited(call.managed, makeLink, after(1.1))).toBe(0);
  expect(remindInvited(call.managed, makeLink, after(2))).toBe(1);
  expect(reminded(call.id)).toEqual([
    [account.email, account.locale],
    [account.email, account.locale],
  ]);
});

test("a reminder that waits is not sent to whoever answers meanwhile", async () => {
  const { call, evaluatorId, tokenHash } = anInvitation({ at: beforeDeadline });
  const letters: Message[] = [];
  const send = async (message: Message) => void letters.push(message);
  const portal = { origin: "https://portal.example", contact: "desk@portal.example" };
  await deliverDueEmails(after(1), send, portal);
  remindInvited(call.managed, makeLink, after(2));

  declineInvitation(tokenHash, "", after(2));
  await deliverDueEmails(after(2), send, portal);

  expect(letters.map(({ subject }) => subject)).toEqual(["Will you evaluate applications to Open call 1?"]);
  expect(findEvaluator(call.id, evaluatorId)!.status).toBe("declined");
});
