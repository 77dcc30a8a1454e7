import { expect, test } from "vitest";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { settling, sendHeld } from "#app/domain/notifications/holds/settle.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { change } from "#app/domain/change.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { become, emailNow, emailsAbout } from "#tests/support/given/told.ts";

const portal = { origin: "https://portal.example", contact: "desk@portal.example" };
const receiptOf = (id: string) => emailsAbout(id, "application-received")[0];

test("a copy of what was sent stands in its reader's inbox and is read when they open it, nobody else's", async () => {
  const { id, owner } = aSubmittedApplication();
  const receipt = receiptOf(id);
  become(receipt.id, { status: "bounced" });

  const [list, stranger] = [
    await visit("/inbox", { as: owner }),
    await visit(`/inbox/${receipt.id}`, { as: anAccount() }),
  ];
  const before = emailNow(receipt.id).readAt;
  const opened = await visit(`/inbox/${receipt.id}`, { as: owner });

  expect(await list.text()).toContain("Did not arrive by e-mail");
  expect([stranger.status, before, opened.status]).toEqual([404, null, 200]);
  expect(await opened.text()).toContain("We have received your application");
  expect(emailNow(receipt.id).readAt).not.toBeNull();
});

test("a link that opened something is in no copy, sent or not", async () => {
  const account = anAccount();
  const entry = { action: "account.changed" as const, by: account, on: account.id, at: beforeDeadline };
  const props = { link: "/reset-password/secret-token", minutes: 60 };
  change(entry, () => queueEmail("reset-password", account, props, beforeDeadline, { subjectId: "reset" }));
  const [letter] = emailsAbout("reset", "reset-password");
  become(letter.id, { status: "failed" });

  const pages = [
    await visit(`/inbox/${letter.id}`, { as: account }),
    await visit(`/inbox/${letter.id}/html`, { as: account }),
  ];
  const texts = await Promise.all(pages.map((page) => page.text()));

  expect(texts.map((text) => text.includes("secret-token"))).toEqual([false, false]);
  expect(texts[1]).toContain("had a link that works once");
});

/** A finalist letter that has left, and a rejection behind it. */
function contradicted() {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  const letter = {
    call: { en: "Call", bg: "Покана" },
    company: "Cool Cities",
    number: "C-1",
    comments: [],
    link: `/applications/${id}/decision`,
  };
  const about = { callId: call.id, subjectId: id };
  const entry = { by: call.managed.manager, on: id, callId: call.id, details: { what: "test" } };
  const dated = { ...letter, answerBy: deadline.toISOString(), timeZone: "Europe/Brussels" };
  const later = new Date(beforeDeadline.getTime() + 60_000);
  change({ action: "call.changed", ...entry, at: beforeDeadline }, () => {
    queueEmail("decision-finalist", owner, dated, beforeDeadline, about);
    queueEmail("decision-not-selected", owner, { ...letter, aboveThreshold: true }, later, about);
  });
  const [first] = emailsAbout(id, "decision-finalist");
  become(first.id, { status: "sent", sentAt: beforeDeadline });
  return { call, rejection: emailsAbout(id, "decision-not-selected")[0] };
}

test("a rejection after a finalist letter is held until a manager gives a reason, and then goes", async () => {
  const { call, rejection } = contradicted();
  const sent: string[] = [];
  const send = async ({ id }: { id: string }) => void sent.push(id);

  await deliverDueEmails(deadline, send, portal);
  const held = emailNow(rejection.id);
  const ledger = await visit(`/manage/calls/${call.slug}/emails/${rejection.id}`, {
    as: call.managed.manager,
  });
  const empty = settling.safeParse({ reason: " " }).success;
  sendHeld(call.managed, rejection.id, "The first letter was a mistake; we telephoned.", deadline);
  await deliverDueEmails(deadline, send, portal);

  expect([held.status, held.heldBecause, empty]).toEqual(["held", "contradicts", false]);
  expect(await ledger.text()).toContain("The same person was already told the opposite.");
  expect([sent.includes(rejection.id), emailNow(rejection.id).status]).toEqual([true, "sent"]);
});
