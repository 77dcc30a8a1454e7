// Kills the built portal at random moments while people save and submit, and counts what it acknowledged but lost.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";

const kills = Number(process.env.KILLS ?? 200);
const writers = 8;
const port = 41_973;
const origin = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "finalist-kills-"));
process.env.DATA = folder;
process.env.PORTAL_ORIGIN = origin;
process.env.SMTP_URL = "smtp://127.0.0.1:1";

const { writersIn } = await import("./kills/people.ts");
const people = await writersIn(writers);

let portal: ChildProcess;
let running = true;

function start() {
  const env = { ...process.env, NODE_ENV: "production", PORT: String(port), DEMO: "0" };
  portal = spawn(process.execPath, ["build/server/main.js"], { env, stdio: "ignore" });
}

async function untilUp() {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (
      await fetch(`${origin}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await pause(10);
  }
  throw new Error("The portal did not start.");
}

/** Posts until the portal has answered; what it has not answered may or may not have happened. */
async function post(cookie: string, path: string, form: Record<string, string>): Promise<Response> {
  const headers = { Cookie: cookie, Origin: origin };
  for (;;) {
    try {
      const sent = { method: "POST", headers, body: new URLSearchParams(form), redirect: "manual" } as const;
      const answer = await fetch(origin + path, sent);
      await answer.arrayBuffer();
      return answer;
    } catch {
      await pause(20);
    }
  }
}

type Writer = (typeof people)[number] & { submitted: string[]; saved: string };

async function write(writer: Writer) {
  for (let turn = 1; running; turn += 1) {
    const text = `Text ${turn} of ${writer.id}`;
    const saved = await post(writer.cookie, `/applications/${writer.id}/answers`, {
      _question: "summary",
      summary: text,
    });
    if (saved.status !== 200) throw new Error(`A save was answered ${saved.status}.`);
    writer.saved = text;
    if (turn % 3 > 0) continue;
    const submitted = await post(writer.cookie, `/applications/${writer.id}/submit`, {});
    if (submitted.status !== 302) throw new Error(`A submit was answered ${submitted.status}.`);
    writer.submitted.push(text);
  }
}

start();
await untilUp();
const all: Writer[] = people.map((one) => ({ ...one, submitted: [], saved: "" }));
const writing = Promise.all(all.map(write));
const began = Date.now();
for (let kill = 1; kill <= kills; kill += 1) {
  await pause(30 + Math.random() * 400);
  portal!.kill("SIGKILL");
  await new Promise((gone) => portal.once("exit", gone));
  start();
  await untilUp();
  if (kill % 20 === 0)
    console.log(`${kill} kills, ${all.reduce((sum, { submitted }) => sum + submitted.length, 0)} submits`);
}
running = false;
await writing;
portal!.kill("SIGTERM");
await new Promise((gone) => portal.once("exit", gone));

const database = new Database(join(folder, "finalist.db"), { readonly: true });
const versionsOf = database.prepare<[string], { summary: string }>(
  `select json_extract(answers, '$.summary') as summary from submissions where applicationId = ? order by version`,
);
const answerOf = database.prepare<[string], { value: string }>(
  `select json_extract(value, '$') as value from answers where applicationId = ? and questionId = 'summary'`,
);
const count = (sql: string) => Object.values(database.prepare(sql).get() as Record<string, number>)[0];
const lostSaves = all.filter(({ id, saved }) => answerOf.get(id)?.value !== saved);
const wrongVersions = all.filter(
  ({ id, submitted }) =>
    JSON.stringify(versionsOf.all(id).map(({ summary }) => summary)) !== JSON.stringify(submitted),
);
const versions = count("select count(*) from submissions");
const report = {
  kills,
  seconds: Math.round((Date.now() - began) / 1000),
  acknowledgedSubmits: all.reduce((sum, { submitted }) => sum + submitted.length, 0),
  versions,
  applicationsWithALostSave: lostSaves.length,
  applicationsWithALostOrDoubleVersion: wrongVersions.length,
  submitsOnRecord: count("select count(*) from auditEntries where action = 'application.submitted'"),
  receiptsQueued: count("select count(*) from emails where template = 'application-received'"),
  integrity: (database.pragma("integrity_check") as { integrity_check: string }[])[0].integrity_check,
};
console.table(report);
database.close();
rmSync(folder, { recursive: true });
const { submitsOnRecord, receiptsQueued, integrity } = report;
const isWhole = lostSaves.length + wrongVersions.length === 0 && integrity === "ok";
process.exit(isWhole && submitsOnRecord === versions && receiptsQueued === versions ? 0 : 1);
