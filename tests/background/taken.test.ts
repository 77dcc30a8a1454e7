import { expect, test, vi } from "vitest";
import { createOutbox } from "#app/background/deliver-emails.ts";
import { committed } from "#db/client.server.ts";
import { whileDiskIs } from "#tests/support/disk.ts";
import { letters, outcomes } from "#tests/support/given/emails.ts";

const start = new Date("2020-07-01T10:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };
const statuses = () => outcomes().map(({ status }) => status);

/** A mail server that takes everything, beside a disk that takes nothing from its first message until it is mended. */
function aDiskThatFailsAfter() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const sent: string[] = [];
  let failing: Promise<void> | undefined;
  const send = async ({ to }: { to: { address: string } }) => {
    sent.push(to.address);
    failing ??= whileDiskIs("read-only", () => promise);
  };
  const mended = () => (resolve(), failing);
  return { sent, send, mended };
}

test("what the mail server took while nothing could be written is marked once it can, and never sent again", async () => {
  const { sent, send, mended } = aDiskThatFailsAfter();
  letters(["ada@x.example"], start);
  const outbox = createOutbox({ send, portal, lanes: 2 });

  const delivering = outbox.deliver(() => start);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  // The claim has lapsed long since, and could not be lengthened.
  await expect(outbox.deliver(() => minutes(5))).rejects.toThrow("readonly");
  const meanwhile = statuses();
  await mended();
  await outbox.deliver(() => minutes(6));
  await delivering;

  expect(meanwhile).toEqual(["queued"]);
  expect([sent, statuses()]).toEqual([["ada@x.example"], ["sent"]]);
});

test("what is taken in the same turn is marked by one commit, since each waits for the disk", async () => {
  letters(["ada@x.example", "bob@x.example", "zoe@x.example"], start);
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const waiting: string[] = [];
  const send = async ({ to }: { to: { address: string } }) => (waiting.push(to.address), answered);
  let commits = 0;
  const count = () => (commits += 1);

  const delivering = createOutbox({ send, portal, lanes: 3 }).deliver(() => start);
  await vi.waitFor(() => expect(waiting).toHaveLength(3));
  committed.subscribe(count);
  answer();
  await delivering;
  committed.unsubscribe(count);

  expect(statuses()).toEqual(["sent", "sent", "sent"]);
  expect(commits).toBe(1);
});
