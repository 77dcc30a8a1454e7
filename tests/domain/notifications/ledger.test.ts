import { expect, test } from "vitest";
import { ledgerQueryFrom, viewLedger } from "#app/domain/notifications/ledger.ts";
import { change } from "#app/domain/change.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { markEmailFailed, markEmailSent } from "#db/queries/outbox.ts";
import { countStatements } from "#tests/support/database.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";

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
    },
  ]);
  expect(counts).toEqual({ queued: 0, sent: 1, failed: 0, bounced: 0, held: 0, unwanted: 0 });
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
