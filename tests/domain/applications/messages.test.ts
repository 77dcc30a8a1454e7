import { expect, test } from "vitest";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { viewConversations } from "#app/domain/applications/messages/list.ts";
import { openMessages, openOwnMessages, unreadOf } from "#app/domain/applications/messages/read.ts";
import { writeToApplicant, writeToManagers } from "#app/domain/applications/messages/send.ts";
import { unreadForMember } from "#db/queries/messages.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";

const minutes = (count: number) => new Date(beforeDeadline.getTime() + count * 60_000);
const told = (template: string, now: Date) =>
  dueEmails(now, 50)
    .filter((mail) => mail.template === template)
    .map(({ address }) => address);

test("what an applicant writes is new to the managers until one of them opens it", () => {
  const call = aCall();
  const { own, id, owner } = aDraft({ call });

  writeToManagers(own, "Is a scan enough?", beforeDeadline);
  expect(viewConversations(call.managed, 1).rows).toMatchObject([
    { id, unread: 1, text: "Is a scan enough?" },
  ]);
  const opened = openMessages(call.managed, id, "en", minutes(1))!;

  expect(opened.messages).toMatchObject([
    { author: owner.name, own: false, isNew: true, text: "Is a scan enough?" },
  ]);
  expect(openMessages(call.managed, id, "en", minutes(2))!.messages).toMatchObject([{ isNew: false }]);
  expect(viewConversations(call.managed, 1).rows).toMatchObject([{ unread: 0 }]);
});

test("what a manager writes is new to the team until somebody of it opens it", () => {
  const call = aCall();
  const { own, id, owner } = aDraft({ call });

  writeToApplicant(call.managed, id, "A scan is enough.", beforeDeadline);
  expect([unreadOf(own), unreadForMember(owner.id)]).toEqual([1, new Map([[id, 1]])]);
  const opened = openOwnMessages(own, "en", minutes(1));

  expect(opened.messages).toMatchObject([{ fromManagers: true, own: false, isNew: true }]);
  expect([unreadOf(own), unreadForMember(owner.id)]).toEqual([0, new Map()]);
});

test("opening one's own messages leaves them new to the other side", () => {
  const call = aCall();
  const { own } = aDraft({ call });
  writeToManagers(own, "Is a scan enough?", beforeDeadline);

  openOwnMessages(own, "en", minutes(1));

  expect(viewConversations(call.managed, 1).rows).toMatchObject([{ unread: 1 }]);
});

test("a burst of messages makes one letter, ten minutes after its first; what comes later another", async () => {
  const call = aCall();
  const { own } = aDraft({ call });
  const manager = call.managed.manager.email;

  writeToManagers(own, "One.", minutes(0));
  writeToManagers(own, "Two.", minutes(9));
  expect(told("message-to-managers", minutes(9))).toEqual([]);
  expect(told("message-to-managers", minutes(10))).toEqual([manager]);
  await deliverDueEmails(minutes(10), async () => {}, {
    origin: "http://portal.example",
    contact: "a@b.example",
  });
  writeToManagers(own, "Three.", minutes(12));

  expect(told("message-to-managers", minutes(22))).toEqual([manager]);
});

test("a letter names the application and not what was written", () => {
  const call = aCall();
  const { own } = aDraft({ call });

  writeToManagers(own, "Our secret turnover", beforeDeadline);

  const [mail] = dueEmails(minutes(10), 10).filter(({ template }) => template === "message-to-managers");
  expect(JSON.stringify(mail.props)).not.toContain("turnover");
});

test("both sides may write after the deadline", () => {
  const call = aCall();
  const { own, id } = aDraft({ call });

  writeToManagers(own, "Why was I too late?", inEvaluation);
  writeToApplicant(call.managed, id, "It was 17:00.", inEvaluation);

  expect(
    openOwnMessages(own, "en", inEvaluation)
      .messages.map(({ text }) => text)
      .toSorted(),
  ).toEqual(["It was 17:00.", "Why was I too late?"]);
});

test("managers of another call neither read nor write", () => {
  const { own, id } = aDraft();
  writeToManagers(own, "For ours only", beforeDeadline);
  const other = aCall().managed;

  expect(openMessages(other, id, "en", beforeDeadline)).toBeUndefined();
  expect(() => writeToApplicant(other, id, "Hello", beforeDeadline)).toThrow("another call");
  expect(openOwnMessages(own, "en", beforeDeadline).messages.length).toBe(1);
});

test("the list of conversations names no company of a draft, and costs as much for three as for one", async () => {
  const call = aCall();
  const cost = () => countStatements(() => viewConversations(call.managed, 1));
  writeToManagers(aDraft({ call, answers: { company: "Secret" } }).own, "One", beforeDeadline);
  const one = await cost();
  for (const text of ["Two", "Three"]) writeToManagers(aDraft({ call }).own, text, minutes(1));

  expect(await cost()).toBe(one);
  expect(JSON.stringify(viewConversations(call.managed, 1))).not.toContain("Secret");
});
