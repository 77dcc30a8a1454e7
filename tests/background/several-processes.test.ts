import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { aDataFolder } from "#tests/support/command.ts";
import { letters } from "#tests/support/given/emails.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { anOutboxProcess } from "#tests/support/outbox/outbox-process.ts";

const start = new Date("2020-07-01T10:00:00Z");
const seconds = (count: number) => new Date(start.getTime() + count * 1000);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function aServer(settings?: Parameters<typeof mailServer>[0]) {
  const server = await mailServer(settings);
  ends.push(server.close);
  return server;
}

type Server = Awaited<ReturnType<typeof aServer>>;

const addressesIn = ({ received }: Server) => received.map(({ to }) => to![0].address).toSorted();
const sendersIn = ({ received }: Server) =>
  [...new Set(received.map(({ from }) => from!.address))].toSorted();

function statesIn(data: string) {
  const database = new Database(join(data, "finalist.db"), { readonly: true });
  const states = database.prepare("select status, count(*) as count from emails group by status").all();
  database.close();
  return states;
}

test("two processes on one database share what is due, and none of it is sent twice", async () => {
  const server = await aServer({ trouble: () => ({ waits: 20 }) });
  const addresses = Array.from({ length: 150 }, (_, number) => `p${1000 + number}@x.example`);
  letters(addresses, start);
  const given = { data: aDataFolder(), smtpUrl: server.url, now: start };
  const both = await Promise.all(["one", "two"].map((name) => anOutboxProcess({ ...given, name })));

  await Promise.all(both.map(({ deliver }) => deliver()));

  expect(addressesIn(server)).toEqual(addresses);
  expect(sendersIn(server)).toEqual(["one@example.org", "two@example.org"]);
  expect(statesIn(given.data)).toEqual([{ status: "sent", count: 150 }]);
}, 60_000);

test("what a process held that is gone, another sends once the lease is over, and not before", async () => {
  const addresses = ["a@x.example", "b@x.example", "c@x.example", "d@x.example"];
  const hanging = await aServer({ trouble: () => ({ waits: Infinity }) });
  letters(addresses, start);
  const data = aDataFolder();
  const gone = await anOutboxProcess({ data, smtpUrl: hanging.url, name: "gone", now: start });
  void gone.deliver();
  await expect.poll(hanging.mostAtOnce, { timeout: 10_000 }).toBe(3);
  await gone.kill();
  const server = await aServer();
  const sendAt = async (now: Date) => {
    const next = await anOutboxProcess({ data, smtpUrl: server.url, name: "next", now });
    await next.deliver();
    return addressesIn(server);
  };

  const early = await sendAt(seconds(59));
  const late = await sendAt(seconds(60));

  expect(early).toEqual([]);
  expect(late).toEqual(addresses);
  expect(statesIn(data)).toEqual([{ status: "sent", count: 4 }]);
}, 60_000);

test("only what the mail server took from a process that died before its mark comes twice, as the same message", async () => {
  const addresses = ["a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example"];
  const server = await aServer();
  letters(addresses, start);
  const given = { data: aDataFolder(), smtpUrl: server.url, name: "portal", lanes: 1 };
  const dying = await anOutboxProcess({ ...given, now: start, diesAt: 3 });
  await dying.deliver();
  const taken = server.received.map(({ messageId }) => messageId);

  const next = await anOutboxProcess({ ...given, now: seconds(60) });
  await next.deliver();

  const afterwards = server.received.slice(3).map(({ messageId }) => messageId);
  expect(new Set(taken).size).toBe(3);
  expect(afterwards.filter((id) => taken.includes(id))).toEqual([taken[2]]);
  expect(new Set([...taken, ...afterwards]).size).toBe(5);
  expect(afterwards).toHaveLength(3);
  expect(statesIn(given.data)).toEqual([{ status: "sent", count: 5 }]);
}, 60_000);
