import { afterEach, expect, test } from "vitest";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { createOutbox } from "#app/background/deliver-emails.ts";
import { sqlite } from "#db/client.server.ts";
import { findMailControl } from "#db/queries/mail-control.ts";
import { letters, outcomes } from "#tests/support/given/emails.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const start = new Date("2020-07-01T10:00:00Z");
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };
const seconds = (count: number) => new Date(start.getTime() + count * 1000);
const minutes = (count: number) => seconds(count * 60);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Settings = Parameters<typeof mailServer>[0];
type Options = { lanes?: number; perMinute?: number };

async function aServer(settings: Settings = {}) {
  const server = await mailServer(settings);
  ends.unshift(server.close);
  return server;
}

/** An outbox with its own connections to a mail server; `deliver` sends what is due at an instant. */
function anOutbox(smtpUrl: string, { lanes = 1, perMinute }: Options = {}) {
  const mailer = createMailer({ smtpUrl, from: "Finalist <finalist@example.org>", connections: lanes });
  const outbox = createOutbox({ send: mailer.send, portal, lanes, perMinute });
  ends.unshift(mailer.close);
  return { deliver: (now: Date) => outbox.deliver(() => now), stop: outbox.stop };
}

const addressesIn = ({ received }: { received: { to?: { address?: string }[] }[] }) =>
  received.map(({ to }) => to![0].address).toSorted();

test("an address that the server refuses for good is given up at once, with the server's sentence", async () => {
  const server = await aServer({
    trouble: (address) =>
      address.startsWith("nobody") ? { recipient: "550 5.1.1 no such user" } : undefined,
  });
  letters(["ada@x.example", "nobody@x.example", "zoe@x.example"], start);

  await anOutbox(server.url).deliver(start);

  expect(addressesIn(server)).toEqual(["ada@x.example", "zoe@x.example"]);
  expect(outcomes()[1]).toEqual({
    address: "nobody@x.example",
    status: "failed",
    attempts: 1,
    failure: "permanent",
    lastError: "550 5.1.1 no such user",
  });
});

test("a message that the server refuses for good once it has read it is given up, too", async () => {
  const server = await aServer({ trouble: () => ({ message: "554 5.7.1 this looks like spam" }) });
  letters(["ada@x.example"], start);

  await anOutbox(server.url).deliver(start);

  expect(outcomes()).toMatchObject([
    { status: "failed", failure: "permanent", lastError: "554 5.7.1 this looks like spam" },
  ]);
});

test("a server that asks strangers to come back gets the message within two minutes, once", async () => {
  const server = await aServer({
    trouble: (_address, before) => (before === 0 ? { recipient: "451 4.7.1 greylisted" } : undefined),
  });
  letters(["ada@x.example"], start);
  const { deliver } = anOutbox(server.url);

  await deliver(start);
  const [deferred] = outcomes();
  await deliver(seconds(59));
  const early = server.received.length;
  await deliver(minutes(2));
  await deliver(minutes(20));

  expect(deferred).toMatchObject({
    status: "queued",
    failure: "temporary",
    lastError: "451 4.7.1 greylisted",
  });
  expect(early).toBe(0);
  expect(addressesIn(server)).toEqual(["ada@x.example"]);
  expect(outcomes()).toMatchObject([{ status: "sent", attempts: 1, failure: null, lastError: null }]);
});

test("what was deferred together does not come back together", async () => {
  const server = await aServer({ trouble: () => ({ recipient: "451 4.7.1 greylisted" }) });
  letters(["a@x.example", "b@x.example", "c@x.example"], start);

  await anOutbox(server.url).deliver(start);

  const again = sqlite.prepare("select sendAfter from emails").pluck().all() as number[];
  expect(new Set(again).size).toBe(3);
  expect(Math.min(...again)).toBeGreaterThanOrEqual(minutes(1).getTime());
  expect(Math.max(...again)).toBeLessThanOrEqual(seconds(75).getTime());
});

test.each(["within", "before-answer"] as const)(
  "a connection that ends %s a message has it sent again, with the same Message-ID",
  async (hangsUp) => {
    const server = await aServer({ trouble: (_address, before) => (before === 0 ? { hangsUp } : undefined) });
    letters(["ada@x.example"], start);
    const { deliver } = anOutbox(server.url);

    await deliver(start);
    const [first] = outcomes();
    await deliver(minutes(2));

    const ids = server.received.map(({ messageId }) => messageId);
    expect(first).toMatchObject({ status: "queued", attempts: 1, failure: "temporary" });
    expect(ids).toHaveLength(hangsUp === "within" ? 1 : 2);
    expect(new Set(ids).size).toBe(1);
    expect(outcomes()).toMatchObject([{ status: "sent" }]);
  },
);

test("a server that cannot be reached uses up no message's attempts, and is asked again with one", async () => {
  const gone = await mailServer();
  await gone.close();
  letters(["a@x.example", "b@x.example", "c@x.example"], start);
  const { deliver } = anOutbox(gone.url, { lanes: 2 });

  await deliver(start);
  const resting = findMailControl();
  await deliver(seconds(14));
  await deliver(seconds(15));
  const still = findMailControl();
  const back = await aServer({ port: gone.port });
  await deliver(seconds(46));

  expect(resting).toMatchObject({ refusedSince: start, refusals: 1, askAgainAt: seconds(15) });
  expect(still).toMatchObject({ refusedSince: start, refusals: 2, askAgainAt: seconds(45) });
  expect(addressesIn(back)).toEqual(["a@x.example", "b@x.example", "c@x.example"]);
  expect(outcomes().map(({ status, attempts }) => `${status} ${attempts}`)).toEqual([
    "sent 0",
    "sent 0",
    "sent 0",
  ]);
  expect(findMailControl()).toMatchObject({ refusedSince: null, refusals: 0, askAgainAt: null });
});

test.each([
  ["the wrong password", (url: string) => url.replace("secret", "guess")],
  ["no password", (url: string) => url.replace("portal:secret@", "")],
])("a server that lets nobody in with %s makes mail wait, not fail", async (_with, change) => {
  const server = await aServer({ login: { user: "portal", password: "secret" } });
  letters(["ada@x.example"], start);

  await anOutbox(change(server.url)).deliver(start);
  const [waiting] = outcomes();
  await anOutbox(server.url).deliver(minutes(1));

  expect(waiting).toMatchObject({ status: "queued", attempts: 0 });
  expect(addressesIn(server)).toEqual(["ada@x.example"]);
});

test("a server that does not want the portal as a sender makes mail wait, not fail", async () => {
  const server = await aServer({ trouble: () => ({ sender: "550 5.7.1 sender not allowed" }) });
  letters(["ada@x.example"], start);

  await anOutbox(server.url).deliver(start);

  expect(outcomes()).toMatchObject([
    { status: "queued", attempts: 0, lastError: "550 5.7.1 sender not allowed" },
  ]);
  expect(findMailControl()).toMatchObject({ refusal: "550 5.7.1 sender not allowed" });
});

test("several messages are on their way at once, and never more than there are connections", async () => {
  const server = await aServer({ trouble: () => ({ waits: 30 }) });
  letters(
    Array.from({ length: 12 }, (_, number) => `p${number}@x.example`),
    start,
  );

  await anOutbox(server.url, { lanes: 3 }).deliver(start);

  expect(new Set(addressesIn(server)).size).toBe(12);
  expect(server.mostAtOnce()).toBe(3);
});

test("a message that hangs keeps no other from being sent, also what is queued later", async () => {
  const server = await aServer({
    trouble: (address) => (address.startsWith("slow") ? { waits: Infinity } : undefined),
  });
  letters(["slow@x.example"], start);
  const { deliver } = anOutbox(server.url, { lanes: 2 });
  void deliver(start);
  await expect.poll(() => server.mostAtOnce()).toBe(1);

  letters(["ada@x.example", "zoe@x.example"], seconds(2));
  await deliver(seconds(2));

  expect(addressesIn(server)).toEqual(["ada@x.example", "zoe@x.example"]);
});

test("no more messages leave in a minute than the setting says", async () => {
  const server = await aServer();
  letters(
    Array.from({ length: 25 }, (_, number) => `p${number}@x.example`),
    start,
  );
  const { deliver } = anOutbox(server.url, { perMinute: 10 });

  const counts: number[] = [];
  for (const second of [0, 2, 59, 61, 62, 122, 183]) {
    await deliver(seconds(second));
    counts.push(server.received.length);
  }

  expect(counts).toEqual([9, 9, 9, 18, 18, 25, 25]);
});

test("a portal that stops finishes the message that it is handing over and leaves the others", async () => {
  const server = await aServer({ trouble: () => ({ waits: 100 }) });
  letters(["a@x.example", "b@x.example"], start);
  const first = anOutbox(server.url);
  void first.deliver(start);
  await expect.poll(() => server.mostAtOnce()).toBe(1);

  await first.stop();
  const left = outcomes();
  await anOutbox(server.url).deliver(start);

  expect(left.map(({ status }) => status).toSorted()).toEqual(["queued", "sent"]);
  expect(addressesIn(server)).toEqual(["a@x.example", "b@x.example"]);
});
