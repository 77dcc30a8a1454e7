import { connect } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { cookieOf } from "#tests/support/app.ts";
import { aDataFolder, command } from "#tests/support/command.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { letters } from "#tests/support/given/emails.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { builtPortal, slowly, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1, required: false });
const withDeck = { sections: [company, { ...solution, questions: [...solution.questions, deck] }] };

/** A portal that runs on a draft, and a browser that its owner is signed in with. */
async function aRunningPortal(env: Record<string, string> = {}) {
  const { id, owner } = aDraft({ call: anOpenCall({ form: withDeck }) });
  const Cookie = await cookieOf(owner);
  const data = aDataFolder();
  const server = await startServer({ DATA: data, ...env });
  return { ...server, id, Cookie, data };
}

function rowsOf(data: string, query: string) {
  const database = new Database(join(data, "finalist.db"), { readonly: true });
  onTestFinished(() => void database.close());
  return database.prepare(query).pluck().all();
}

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("what is under way when the portal is told to stop is finished, acknowledged and kept", async () => {
  const { origin, child, ended, id, Cookie, data } = await aRunningPortal();
  const save = await slowly(origin, `/applications/${id}/answers`, {
    Cookie,
    body: "_question=summary&summary=We+cool+towns.",
  });
  const submit = await slowly(origin, `/applications/${id}/submit`, {
    Cookie,
    body: "anything=typed&more=typed",
  });
  const file = await slowly(origin, `/applications/${id}/files/deck`, { Cookie, ...aFileForm() });

  child.kill("SIGTERM");
  await later(200);
  const probes = await Promise.all(["/healthz", "/readyz", "/"].map((path) => fetch(origin + path)));
  const told = await Promise.all(
    probes.map(async (probe) => [probe.status, probe.headers.get("Connection")]),
  );
  const answers = [await save.finish(), await file.finish(), await submit.finish()];

  expect(told).toEqual([
    [200, "close"],
    [503, "close"],
    [503, "close"],
  ]);
  expect(await probes[1].text()).toEqual("stopping");
  expect(await probes[2].text()).toMatch(/^The portal is being restarted\.[^]*Порталът се рестартира\./);
  expect(answers.map(({ status }) => status)).toEqual([200, 302, 302]);
  expect(answers.map(({ headers }) => headers.connection)).toEqual(["close", "close", "close"]);
  expect(await ended).toEqual(0);
  expect(rowsOf(data, "select count(*) from submissions")).toEqual([1]);
  expect(rowsOf(data, "select value from answers where questionId = 'summary'")).toEqual([
    '"We cool towns."',
  ]);
  expect(rowsOf(data, "select count(*) from attachments")).toEqual([1]);
  expect((await command("check-data", ["--content"], { DATA: data })).code).toEqual(0);
});

function aFileForm() {
  const boundary = "----finalist";
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="deck.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  const body = `${part}%PDF-1.7\r\n${"x".repeat(200_000)}\r\n--${boundary}--\r\n`;
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

test("connections on which nobody asks anything, or never ends asking, hold no stop up", async () => {
  const { origin, port, child, ended } = await aRunningPortal();
  await fetch(origin);
  const silent = connect(port, "127.0.0.1");
  const slow = connect(port, "127.0.0.1");
  await Promise.all([once(silent, "connect"), once(slow, "connect")]);
  slow.write("GET / HTTP/1.1\r\nHost: finalist\r\nX-Slow: ");
  for (const socket of [silent, slow]) socket.on("error", () => {});
  await later(100);

  const begun = performance.now();
  child.kill("SIGTERM");

  expect(await ended).toEqual(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test("a request that never ends is given twenty seconds, and a second signal none", async () => {
  const one = await aRunningPortal();
  const body = "_question=summary&summary=We+cool+towns.";
  await slowly(one.origin, `/applications/${one.id}/answers`, { Cookie: one.Cookie, body }).then(ignored);
  const other = await aRunningPortal();
  await slowly(other.origin, `/applications/${other.id}/answers`, { Cookie: other.Cookie, body }).then(
    ignored,
  );

  const begun = performance.now();
  one.child.kill("SIGTERM");
  other.child.kill("SIGTERM");
  await later(500);
  other.child.kill("SIGTERM");

  expect(await other.ended).toEqual(1);
  expect(performance.now() - begun).toBeLessThan(15_000);
  expect(await one.ended).toEqual(0);
  expect(performance.now() - begun).toBeGreaterThan(19_000);
  expect(
    rowsOf(
      one.data,
      "select count(*) from answers where questionId = 'summary' and value like '%cool towns.%'",
    ),
  ).toEqual([0]);
});

const ignored = ({ sent }: { sent: { on(event: "error", heard: () => void): unknown } }) =>
  void sent.on("error", () => {});

test("a message that is being handed over is finished and marked", async () => {
  const mail = await mailServer({ trouble: () => ({ waits: 3000 }) });
  onTestFinished(() => mail.close());
  letters(["ada@example.org"], new Date());
  const { child, ended, data, heard } = await aRunningPortal({ SMTP_URL: mail.url });
  await expect.poll(mail.mostAtOnce, { timeout: 20_000 }).toBe(1);

  child.kill("SIGTERM");

  expect([await ended, heard.said.includes("stopped")]).toEqual([0, true]);
  const statuses = rowsOf(data, "select status from emails where address = 'ada@example.org'");
  const toAda = mail.received.filter(({ to }) => to?.[0].address === "ada@example.org");
  expect([toAda.length, statuses]).toEqual([1, ["sent"]]);
});
