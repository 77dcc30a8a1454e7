import { createRequire } from "node:module";
import { afterEach, expect, test } from "vitest";
import { readMailboxSetting } from "#app/adapters/mailbox-setting.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { readBounces } from "#app/background/read-bounces.ts";
import { sqlite } from "#db/client.server.ts";
import { letters } from "#tests/support/given/emails.ts";

const start = new Date("2020-07-01T10:00:00Z");
const later = new Date("2020-07-01T11:00:00Z");
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

type Message = { raw: string; flags?: string[]; uid?: number };
type Server = {
  listen(port: number, ready: () => void): void;
  close(done: () => void): void;
  server: { address(): { port: number } };
  folderCache: Record<string, { messages: Message[] }>;
  appendMessage(mailbox: unknown, flags: string[], date: Date, raw: string): void;
  getMailbox(name: string): unknown;
};
const hoodiecrow: (options: object) => Server = createRequire(import.meta.url)("hoodiecrow-imap");

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A real IMAP server in the process, with these messages in its INBOX. */
async function aMailbox(...messages: string[]) {
  const server = hoodiecrow({
    plugins: ["ID"],
    storage: { INBOX: { messages: messages.map((raw) => ({ raw, flags: [] })) } },
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  ends.push(() => new Promise<void>((closed) => server.close(closed)));
  const { port } = server.server.address();
  const setting = readMailboxSetting(`imap://testuser:testpass@127.0.0.1:${port}/INBOX`)!;
  return {
    read: () => readBounces(setting, later),
    add: (raw: string) => server.appendMessage(server.getMailbox("INBOX"), [], later, raw),
    flags: () => server.folderCache.INBOX.messages.map(({ flags }) => flags ?? []),
  };
}

type Returned = { action?: string; status?: string; said?: string; original?: string; headers?: string };

/** As a mail server writes it (RFC 3464); `original`: the part that holds the message that came back. */
function aReport(
  id: string,
  { action = "failed", status = "5.1.1", said, original, headers = "" }: Returned = {},
) {
  const returned =
    original ??
    `Content-Type: text/rfc822-headers\r\n\r\nFrom: finalist@example.org\r\nMessage-ID: <${id}@example.org>\r\nSubject: Hello`;
  return [
    "From: MAILER-DAEMON@mx.example",
    "To: finalist@example.org",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    `${headers}Content-Type: multipart/report; report-type=delivery-status; boundary="b"`,
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "I'm sorry to have to inform you …",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; nobody@x.example",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said ?? `550 ${status} no such user\r\n    in this house`}`,
    "",
    "--b",
    returned,
    "--b--",
    "",
  ].join("\r\n");
}

async function aSentLetter(address = "ada@x.example") {
  letters([address], start);
  await deliverDueEmails(start, async () => {}, portal);
  return sqlite.prepare("select id from emails where address = ?").pluck().get(address) as string;
}

const found = (id: string) =>
  sqlite.prepare("select status, bounce, bounceReason, bouncedAt from emails where id = ?").get(id);

const sent = { status: "sent", bounce: null, bounceReason: null, bouncedAt: null };

test("a message that nobody is there for came back for good, with the server's words", async () => {
  const id = await aSentLetter();
  const mailbox = await aMailbox(aReport(id));

  await mailbox.read();

  expect(found(id)).toEqual({
    status: "bounced",
    bounce: "hard",
    bounceReason: "5.1.1 550 5.1.1 no such user in this house",
    bouncedAt: later.getTime(),
  });
});

test.each([
  ["could not be delivered for too long", { status: "4.4.7", said: "450 4.4.7 expired" }],
  ["found a full mailbox", { status: "5.2.2", said: "552 5.2.2 over quota" }],
])("a message that %s came back, but may get through another time", async (_why, returned) => {
  const id = await aSentLetter();
  const mailbox = await aMailbox(aReport(id, returned));

  await mailbox.read();

  expect(found(id)).toMatchObject({ status: "bounced", bounce: "soft" });
});

test.each([
  [
    "with the whole message",
    (id: string) =>
      `Content-Type: message/rfc822\r\n\r\nMessage-ID: <${id}@example.org>\r\nSubject: Hello\r\n\r\nHello`,
  ],
  [
    "with folded headers",
    (id: string) =>
      `Content-Type: text/rfc822-headers\r\n\r\nSubject: Hello\r\nMessage-ID:\r\n <${id}@example.org>`,
  ],
])("a report %s is matched by its Message-ID", async (_with, original) => {
  const id = await aSentLetter();
  const mailbox = await aMailbox(aReport(id, { original: original(id) }));

  await mailbox.read();

  expect(found(id)).toMatchObject({ status: "bounced" });
});

test("a report without the message is matched by what it answers", async () => {
  const id = await aSentLetter();
  const original = "Content-Type: text/plain\r\n\r\nnothing";
  const mailbox = await aMailbox(aReport(id, { original, headers: `In-Reply-To: <${id}@example.org>\r\n` }));

  await mailbox.read();

  expect(found(id)).toMatchObject({ status: "bounced" });
});

test("a delay, a reply and somebody else's report change nothing and stay unread; only the portal's is marked as read", async () => {
  const id = await aSentLetter();
  const reply = `From: ada@x.example\r\nIn-Reply-To: <${id}@example.org>\r\nSubject: Re: Hello\r\n\r\nThank you`;
  const foreign = aReport(crypto.randomUUID());
  const delay = aReport(id, { action: "delayed", status: "4.4.1" });
  const other = await aSentLetter("zoe@x.example");
  const mailbox = await aMailbox(reply, foreign, delay, aReport(other));

  await mailbox.read();

  expect(found(id)).toEqual(sent);
  expect(found(other)).toMatchObject({ status: "bounced" });
  expect(mailbox.flags()).toEqual([[], [], [], ["\\Seen"]]);
});

test("a mailbox is read on from where it was left, and what is known stays as it was", async () => {
  const [first, second] = [await aSentLetter(), await aSentLetter("zoe@x.example")];
  const mailbox = await aMailbox(aReport(first));
  await mailbox.read();
  const before = found(first);

  mailbox.add(aReport(first, { status: "5.7.1" }));
  mailbox.add(aReport(second));
  await mailbox.read();

  expect(found(first)).toEqual(before);
  expect(found(second)).toMatchObject({ status: "bounced" });
  expect(sqlite.prepare("select lastUid from bounceMailboxes").pluck().all()).toEqual([3]);
});

test("a message that cannot be read keeps nothing behind it from being read", async () => {
  const id = await aSentLetter();
  const depth = Array.from(
    { length: 300 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
  );
  const mailbox = await aMailbox(`Subject: Deep\r\n${depth.join("\r\n")}`, aReport(id));

  await mailbox.read();

  expect(found(id)).toMatchObject({ status: "bounced" });
  expect(mailbox.flags()).toEqual([[], ["\\Seen"]]);
});

test("what is to be tried again and comes back meanwhile is not tried again", async () => {
  letters(["ada@x.example"], start);
  const lost = async () => {
    throw new Error("Connection closed unexpectedly");
  };
  await deliverDueEmails(start, lost, portal);
  const id = sqlite.prepare("select id from emails").pluck().get() as string;
  const mailbox = await aMailbox(aReport(id));

  await mailbox.read();
  const tried: string[] = [];
  await deliverDueEmails(later, async (message) => void tried.push(message.id), portal);

  expect(tried).toEqual([]);
  expect(found(id)).toMatchObject({ status: "bounced", bounce: "hard" });
});
