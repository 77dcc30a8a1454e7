import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { findUsableLink, insertLink } from "#db/queries/accounts.ts";
import { dueEmails, sentEmails } from "#db/queries/emails.ts";
import { freeEmails } from "#db/queries/outbox.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const now = new Date("2020-07-01T10:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;

beforeAll(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "Finalist <finalist@example.org>" });
});
beforeEach(() => void server.received.splice(0));
afterAll(async () => {
  mailer.close();
  await server.close();
});

const link = "/sign-in/link/abc";
const linkId = createHash("sha256").update("abc").digest("hex");

function queueLink(
  about: Parameters<typeof anAccount>[0] = {},
  options: Parameters<typeof queueEmail>[4] = {},
) {
  const account = anAccount(about);
  inTransaction(() => {
    if (!findUsableLink(linkId, "sign-in", now))
      insertLink({
        id: linkId,
        purpose: "sign-in",
        accountId: account.id,
        createdAt: now,
        expiresAt: minutesLater(1e6),
      });
    queueEmail("sign-in-link", account, { link, minutes: 20 }, now, options);
  });
  return account;
}

test("a queued e-mail arrives once, in the reader's language", async () => {
  const account = queueLink({ name: "Мария Иванова", locale: "bg" });

  await deliverDueEmails(now, mailer.send, portal);
  await deliverDueEmails(minutesLater(1), mailer.send, portal);

  expect(server.received).toHaveLength(1);
  expect(server.received[0].to).toEqual([{ name: "Мария Иванова", address: account.email }]);
  expect(server.received[0].text).toMatch("https://calls.example.org/sign-in/link/abc");
  expect(server.received[0].subject).toMatch(/[а-я]/);
  expect(sentEmails(10, 0)).toMatchObject([{ status: "sent", sentAt: now, address: account.email }]);
});

test("an e-mail for later waits", async () => {
  queueLink({}, { sendAfter: minutesLater(5) });

  await deliverDueEmails(minutesLater(4), mailer.send, portal);
  const before = server.received.length;
  await deliverDueEmails(minutesLater(5), mailer.send, portal);

  expect(before).toBe(0);
  expect(server.received).toHaveLength(1);
});

test("what fell due at one instant goes out in the order in which it was queued", async () => {
  const readers = Array.from({ length: 8 }, () => queueLink().email);

  await deliverDueEmails(now, mailer.send, portal);

  expect(server.received.map(({ to }) => to![0].address)).toEqual(readers);
});

test("the few to send next are found without sorting the thousands that fell due at one instant", () => {
  const asked = vi.spyOn(sqlite, "prepare");
  freeEmails(0, now, 20);
  const query = asked.mock.lastCall![0];
  asked.mockRestore();

  const values = query.match(/\?/g)!.map(() => 0);
  const plan = sqlite.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[];

  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining("USING INDEX emails_next")]);
});

test("two e-mails with one key are one", async () => {
  const account = queueLink({}, { key: "reminder" });
  change({ action: "account.changed", by: account, on: account.id, at: now }, () =>
    queueEmail("sign-in-link", account, { link, minutes: 20 }, now, { key: "reminder" }),
  );

  await deliverDueEmails(now, mailer.send, portal);

  expect(server.received).toHaveLength(1);
});

test("what cannot be sent stops nobody else's mail and is tried again later", async () => {
  const first = queueLink();
  const second = queueLink();
  const broken = async (message: Parameters<typeof mailer.send>[0]) => {
    if (message.to.address === first.email) throw new Error("451 try again later");
    await mailer.send(message);
  };

  await deliverDueEmails(now, broken, portal);

  expect(server.received.map(({ to }) => to?.[0].address)).toEqual([second.email]);
  expect(dueEmails(now, 10)).toEqual([]);
  expect(dueEmails(minutesLater(2), 10)).toMatchObject([
    { address: first.email, status: "queued", attempts: 1, lastError: "451 try again later" },
  ]);
});

test("after twenty attempts it is given up, and the ledger says why", async () => {
  queueLink();
  const broken = async () => {
    throw new Error("450 mailbox busy");
  };

  for (let day = 0; day < 30; day += 1) await deliverDueEmails(minutesLater(day * 24 * 60), broken, portal);

  expect(dueEmails(minutesLater(1e6), 10)).toEqual([]);
  expect(sqlite.prepare("select status, attempts, lastError from emails").all()).toEqual([
    { status: "failed", attempts: 20, lastError: "450 mailbox busy" },
  ]);
});

test("an e-mail of a change that failed was never queued", async () => {
  const account = anAccount();
  const failing = () =>
    change({ action: "account.changed", by: account, on: account.id, at: now }, () => {
      queueEmail("sign-in-link", account, { link, minutes: 20 }, now);
      throw new Error("halfway");
    });

  expect(failing).toThrow("halfway");
  expect(dueEmails(now, 10)).toEqual([]);
});

test("an e-mail whose reader was erased is never sent, even if somebody queues it again", async () => {
  const account = queueLink();
  sqlite.prepare("update emails set address = '', name = '' where accountId = ?").run(account.id);

  await deliverDueEmails(minutesLater(1), mailer.send, portal);

  expect(server.received).toHaveLength(0);
  expect(sqlite.prepare("select status, attempts from emails").get()).toEqual({
    status: "queued",
    attempts: 0,
  });
});
