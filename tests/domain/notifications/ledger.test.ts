import { expect, test } from "vitest";
import { sendBroadcast } from "#app/domain/applications/broadcasts/send.ts";
import { ledgerQueryFrom, viewEvents, viewLedger } from "#app/domain/notifications/ledger.ts";
import { change } from "#app/domain/change.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { markEmailFailed, markEmailSent } from "#db/queries/outbox.ts";
import { findCall } from "#db/queries/calls.ts";
import { toldInCall } from "#db/queries/told.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { become } from "#tests/support/given/told.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";

const said = { en: "Hello", bg: "Здравейте" };
type Call = ReturnType<typeof aCall>;
const ledger = ({ managed }: Call, search = "") =>
  viewLedger(managed, ledgerQueryFrom(new URLSearchParams(search)));

function delivered({ id, managed }: Call, work: (ids: string[]) => void) {
  const ids = emailsOfCall(id, 100, 0).map((email) => email.id);
  const entry = { by: managed.manager, on: id, callId: id, at: deadline, details: { what: "test" } };
  change({ action: "call.changed", ...entry }, () => work(ids));
}

test("each e-mail of a call is listed with its reader and what became of it, never with what it says", () => {
  const call = aCall();
  const { owner } = aSubmittedApplication({ call });
  aSubmittedApplication();
  delivered(call, ([id]) => markEmailSent(id, deadline));

  const { rows, counts } = ledger(call);

  expect(rows).toEqual([
    {
      id: rows[0].id,
      template: "application-received",
      name: owner.name,
      address: owner.email,
      locale: "en",
      status: "sent",
      queuedAt: beforeDeadline,
      sentAt: deadline,
      attempts: 0,
      lastError: null,
      bouncedAt: null,
      readAt: null,
      failure: null,
      bounce: null,
      bounceReason: null,
      heldBecause: null,
      isTest: false,
    },
  ]);
  const none = { queued: 0, failed: 0, bounced: 0, held: 0, unwanted: 0, dropped: 0, moot: 0, read: 0 };
  expect(counts).toEqual({ ...none, sent: 1, all: 1 });
});

test("those that failed are found with the reason", () => {
  const call = aCall();
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });
  delivered(call, ([id]) =>
    markEmailFailed(id, { failure: "permanent", lastError: "550 no such mailbox", retryAt: undefined }),
  );

  expect(ledger(call, "status=failed").rows).toMatchObject([
    { status: "failed", attempts: 1, lastError: "550 no such mailbox" },
  ]);
  expect(ledger(call, "status=queued").rows).toMatchObject([{ status: "queued" }]);
});

test("pages follow each other without a gap, also where many were queued at one instant", () => {
  const call = aCall();
  for (let place = 0; place < 53; place += 1) aSubmittedApplication({ call });

  const first = ledger(call);
  const second = ledger(call, String(new URLSearchParams({ before: first.next! })));

  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, undefined]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
});

test("the ledger of three e-mails costs as many statements as that of one", async () => {
  const call = aCall();
  aSubmittedApplication({ call });
  const one = await countStatements(() => ledger(call));
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });

  const three = await countStatements(() => ledger(call));

  expect(three).toBe(one);
});

test.each([
  ["a part of a name, in whatever case", () => "find=АНА"],
  ["a part of an address", () => "find=ana@"],
  ["the number of an application", (code: string) => `find=${code}-0001`],
  ["an address as a whole", () => "to=ana@cool.example"],
])("e-mails are found by %s", (_by, search) => {
  const call = aCall();
  aSubmittedApplication({ call, owner: anAccount({ name: "Ана", email: "ana@cool.example" }) });
  aSubmittedApplication({ call, owner: anAccount({ name: "Борис", email: "boris@cool.example" }) });

  const { rows, counts } = ledger(call, search(findCall(call.id)!.code));

  expect([rows.map(({ name }) => name), counts.all]).toEqual([["Ана"], 1]);
});

test("by event, each kind is counted by state, and what goes to many at once stands by itself", () => {
  const call = aCall();
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });
  const wanted = { audience: "all" as const, subject: said, text: said };
  sendBroadcast(call.managed, wanted, beforeDeadline);
  sendBroadcast(call.managed, wanted, deadline);
  const [one] = toldInCall(call.id, { template: "broadcast", at: deadline, most: 9 });
  become(one.id, { status: "bounced", bounce: "hard" });

  const events = viewEvents(call.managed).events.map(({ template, at, all, queued, bounced }) => [
    ...[template, at, all],
    ...[queued, bounced],
  ]);

  expect(events).toEqual([
    ["broadcast", deadline, 2, 1, 1],
    ["application-received", null, 2, 2, 0],
    ["broadcast", beforeDeadline, 2, 2, 0],
  ]);
});
