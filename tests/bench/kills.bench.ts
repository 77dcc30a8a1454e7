// Kills the built portal at random moments while people save, submit, send files and release decisions, and mail goes out
// to a real mail server; then counts what it acknowledged but lost, and what it did twice. [--kills N] [--json]
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { isRunning, release, type Releaser, write, type Writer } from "./kills/act.ts";
import { postOffice } from "./kills/post-office.ts";
import { reckon } from "./kills/reckoning.ts";

const { values } = parseArgs({ options: { kills: { type: "string" }, json: { type: "boolean" } } });
const kills = Number(values.kills ?? 500);
const port = 41_973;
const origin = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "finalist-kills-"));
const post = await postOffice();
Object.assign(process.env, { DATA: folder, PORTAL_ORIGIN: origin, SMTP_URL: post.url, DEMO: "0" });

const { peopleIn } = await import("./kills/people.ts");
const people = await peopleIn(8, Math.ceil(kills / 5));
const writers: Writer[] = people.applicants.map((one) => ({ ...one, submitted: [], saved: "", acts: 0 }));
const calls: Releaser[] = people.decided.map((one) => ({ ...one, released: false, acts: 0 }));

let portal: ChildProcess;

function start() {
  const env = { ...process.env, NODE_ENV: "production", PORT: String(port) };
  portal = spawn(process.execPath, ["build/server/main.js"], { env, stdio: "ignore" });
}

async function untilUp() {
  const isUp = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; tries < 6000; tries += 1) {
    if (await isUp()) return;
    await pause(10);
  }
  throw new Error("The portal did not start.");
}

async function end(signal: "SIGKILL" | "SIGTERM") {
  const gone = new Promise((exit) => portal.once("exit", exit));
  portal.kill(signal);
  await gone;
}

function read<Answer>(look: (database: Database.Database) => Answer): Answer {
  const database = new Database(join(folder, "finalist.db"), { readonly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

const snapshotOf = (callId: string) =>
  read((database) =>
    database
      .prepare("select sha256 from releases where callId = ? order by preparedAt desc")
      .pluck()
      .get(callId),
  ) as string;

/** What the portal has marked is known from its own record, looked at while it is dead. */
function noteKill() {
  read((database) => {
    const mark = database.prepare("select status from emails where id = ?").pluck();
    post.noteKill((id) => mark.get(id) === "sent");
  });
}

async function untilMailIsOut() {
  const waiting = "select count(*) from emails where status = 'queued'";
  for (let seconds = 0; seconds < 900; seconds += 1) {
    if (read((database) => database.prepare(waiting).pluck().get()) === 0) return;
    await pause(1000);
  }
}

start();
await untilUp();
const begun = Date.now();
const working = Promise.all([
  ...writers.map((one) => write(origin, one)),
  release(origin, calls, snapshotOf),
]);
working.catch((problem) => {
  console.error(problem);
  portal.kill("SIGKILL");
  process.exit(1);
});
for (let kill = 1; kill <= kills; kill += 1) {
  await pause(30 + Math.random() * 900);
  await end("SIGKILL");
  noteKill();
  start();
  // Now and then it is not even up when it dies again.
  if (kill % 10 > 0) await untilUp();
  if (!values.json && kill % 20 === 0) console.log(`${kill} kills`);
}
isRunning.value = false;
await untilUp();
await working;
await untilMailIsOut();
await end("SIGTERM");

const { lost, doubles } = read((database) => reckon(database, folder, writers, calls));
const unsent = read(
  (database) => database.prepare("select id from emails where status = 'sent'").pluck().all() as string[],
);
const integrity = read((database) => database.pragma("integrity_check", { simple: true }));
const check = spawnSync(process.execPath, ["app/server/command.mjs", "check-data"], {
  env: process.env,
  encoding: "utf8",
});
if (check.status !== 0) console.error(check.stdout, check.stderr);
const measures = {
  kills,
  acknowledged: [...writers, ...calls].reduce((sum, { acts }) => sum + acts, 0),
  lost: Object.values(lost).reduce((sum, count) => sum + count, 0),
  duplicate_versions: doubles,
  mails: post.taken.size,
  lost_mails: unsent.filter((id) => !post.taken.has(id)).length,
  duplicate_mails: post.again.outside,
  duplicate_mails_in_window: post.again.inWindow,
  broken_invariants: check.status === 0 && integrity === "ok" ? 0 : 1,
};
await post.close();
rmSync(folder, { recursive: true });
if (!values.json) console.log(lost, `in ${Math.round((Date.now() - begun) / 1000)} s`);
for (const [measure, value] of Object.entries(measures)) print(measure, value);
const { lost: all, duplicate_versions, lost_mails, duplicate_mails, broken_invariants } = measures;
process.exit(all + duplicate_versions + lost_mails + duplicate_mails + broken_invariants === 0 ? 0 : 1);

function print(measure: string, value: number) {
  if (!values.json) return console.log(`${measure.padEnd(26)} ${value.toLocaleString("en")}`);
  const yardstick = { yardstick: "nothing lost or done twice", yardstickValue: 0, ratio: null };
  console.log(
    JSON.stringify({ bench: "kills", case: `${kills} kills`, measure, value, unit: "count", ...yardstick }),
  );
}
