import { expect, test } from "vitest";
import { viewBroadcasts } from "#app/domain/applications/broadcasts/read.ts";
import { type NewBroadcast, sendBroadcast } from "#app/domain/applications/broadcasts/send.ts";
import { openOwnMessages } from "#app/domain/applications/messages/read.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { sqlite } from "#db/client.server.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";

const soon: NewBroadcast = {
  audience: "drafts",
  subject: { en: "Tomorrow", bg: "Утре" },
  text: { en: "The call closes tomorrow.", bg: "Приемът приключва утре." },
};
const sentTo = () =>
  dueEmails(deadline, 50)
    .filter(({ template }) => template === "broadcast")
    .map(({ address, locale }) => `${address} ${locale}`)
    .toSorted();

function aCallWithThree() {
  const call = aCall();
  const draft = aDraft({ call, owner: anAccount({ locale: "bg" }) });
  const submitted = aSubmittedApplication({ call });
  const withdrawn = aSubmittedApplication({ call });
  withdrawApplication(withdrawn.own, "Merged", beforeDeadline);
  aDraft();
  return { call, draft, submitted, withdrawn };
}

test.each([
  ["drafts", ["draft"]],
  ["submitted", ["submitted"]],
  ["all", ["draft", "submitted"]],
] as const)("a message to %s goes to them and to nobody else, in their language", (audience, expected) => {
  const world = aCallWithThree();

  const count = sendBroadcast(world.call.managed, { ...soon, audience }, beforeDeadline);

  expect(count).toBe(expected.length);
  expect(sentTo()).toEqual(
    expected.map((who) => `${world[who].owner.email} ${world[who].owner.locale}`).toSorted(),
  );
});

test("how many it goes to and in which languages is said before, and kept after", () => {
  const { call } = aCallWithThree();
  const before = viewBroadcasts(call.managed, "en").audiences;

  sendBroadcast(call.managed, soon, beforeDeadline);

  expect(before.map(({ audience, people, speaking }) => [audience, people, speaking])).toEqual([
    ["drafts", 1, { en: 0, bg: 1 }],
    ["submitted", 1, { en: 1, bg: 0 }],
    ["all", 2, { en: 1, bg: 1 }],
  ]);
  expect(viewBroadcasts(call.managed, "bg").sent).toMatchObject([{ subject: "Утре", recipients: 1 }]);
});

test("it stands among the messages of those who were meant then, whatever they do afterwards", () => {
  const { call, draft, submitted } = aCallWithThree();

  sendBroadcast(call.managed, soon, beforeDeadline);
  submitApplication(draft.own, deadline);

  const shown = (own: typeof draft.own) =>
    openOwnMessages(own, "bg", deadline).messages.map(({ topic }) => topic);
  expect([shown(draft.own), shown(submitted.own)]).toEqual([["Утре"], []]);
});

test("who begins later does not find what was sent before", () => {
  const { call } = aCallWithThree();
  sendBroadcast(call.managed, soon, beforeDeadline);

  const later = aDraft({ call, at: deadline });

  expect(openOwnMessages(later.own, "en", deadline).messages).toEqual([]);
});

test("a message to nobody is refused and leaves no trace", () => {
  const { managed } = aCall();

  expect(() => sendBroadcast(managed, soon, beforeDeadline)).toThrow("nobody-to-tell");
  expect(viewBroadcasts(managed, "en").sent).toEqual([]);
});

test("nobody is written to whose application or account was erased", () => {
  const { call, draft, submitted } = aCallWithThree();
  const gone = "update accounts set erasedAt = 1, email = id || '@erased.invalid' where id = ?";
  sqlite.prepare(gone).run(submitted.owner.id);
  sqlite.prepare("update applications set erasedAt = 1 where id = ?").run(draft.id);

  expect(() => sendBroadcast(call.managed, { ...soon, audience: "all" }, beforeDeadline)).toThrow(
    "nobody-to-tell",
  );
  expect(sentTo()).toEqual([]);
});
