import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { cookieOf } from "#tests/support/app.ts";
import { aDataFolder } from "#tests/support/command.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { builtPortal, slowly, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

type Server = Awaited<ReturnType<typeof startServer>>;

const processesOf = ({ child: { pid } }: Server) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

const listening = ({ heard }: Server) => heard.said.split("a process answers").length - 1;

/** Two processes on one database, once both answer. */
async function twoProcesses() {
  const { id, owner } = aDraft({ call: anOpenCall() });
  const call = anOpenCall();
  const [owns, manages] = await Promise.all([cookieOf(owner), cookieOf(call.managed.manager)]);
  const data = aDataFolder();
  const server = await startServer({ DATA: data, WEB_CONCURRENCY: "2" });
  await expect.poll(() => listening(server), { timeout: 30_000 }).toBe(2);
  return { ...server, id, owner, owns, call, manages, data };
}

/** Over a connection of its own, so that the processes take turns. */
async function ask(origin: string, path: string) {
  const sent = await new Promise<IncomingMessage>((came, failed) =>
    get(origin + path, { agent: false }, came).on("error", failed),
  );
  return { status: sent.statusCode, page: await text(sent) };
}

test("a process that dies is begun again, and the others answer meanwhile", async () => {
  const server = await twoProcesses();
  const [one, other] = processesOf(server);

  process.kill(one, "SIGKILL");
  await expect.poll(() => processesOf(server).includes(one)).toBe(false);
  const meanwhile = await Promise.all(Array.from({ length: 20 }, () => ask(server.origin, "/healthz")));
  await expect.poll(() => listening(server), { timeout: 30_000 }).toBe(3);

  expect(meanwhile.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(processesOf(server)).toHaveLength(2);
  expect(processesOf(server)).toContain(other);
  expect(server.heard.said).toContain("a process ended and is begun again");
}, 120_000);

test("what one process changes, the next visitor of any process sees", async () => {
  const { origin, post, call, manages } = await twoProcesses();
  const path = `/calls/${call.slug}`;
  const visits = () => Promise.all(Array.from({ length: 12 }, () => ask(origin, path)));
  await visits();

  const form = { by: "2100-01-02T12:00:00.000Z", "reason.en": "More time.", "reason.bg": "Повече време." };
  const changed = await post(`/manage/calls/${call.slug}/extend`, manages, form);
  const seen = await visits();

  expect(changed.status).toBe(302);
  expect(seen.map(({ page }) => page.includes("More time."))).toEqual(Array(12).fill(true));
}, 120_000);

test("several processes let nobody try a password more often than one does", async () => {
  const { post, owner } = await twoProcesses();
  const form = { email: owner.email, password: "not the password" };

  // At once, so that each comes over a connection of its own.
  const tries = await Promise.all(Array.from({ length: 24 }, () => post("/sign-in", "", form)));

  const statuses = tries.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([...Array(10).fill(409), ...Array(14).fill(429)]);
}, 120_000);

test("told to stop, all finish what they have under way", async () => {
  const server = await twoProcesses();
  const { origin, child, ended, id, owns, data } = server;
  const all = processesOf(server);
  const save = await slowly(origin, `/applications/${id}/answers`, {
    Cookie: owns,
    body: "_question=summary&summary=We+cool+towns.",
  });

  for (const pid of [child.pid!, ...all]) process.kill(pid, "SIGTERM");
  await new Promise((later) => setTimeout(later, 300));
  const answer = await save.finish();

  expect(answer.status).toBe(200);
  expect(await ended).toBe(0);
  expect(all.filter(isAlive)).toEqual([]);
  const database = new Database(join(data, "finalist.db"), { readonly: true });
  onTestFinished(() => void database.close());
  expect(database.prepare("select value from answers where questionId = 'summary'").pluck().all()).toEqual([
    '"We cool towns."',
  ]);
}, 120_000);

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
