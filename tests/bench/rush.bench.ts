// The last minute before a deadline, as built: applicants submit ever more often, at the rate of 1/(time left), while others
// save and send files, and some send a byte at a time. [--json]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { settled, startPortal } from "./pages/portal.ts";
import { drive } from "./speed/drive.ts";
import type { Act } from "./speed/driver.ts";
import type { World } from "./speed/seed.ts";
import { drip } from "./speed/slow-client.ts";
import { save, submission, upload } from "./speed/works.ts";
import { durableCommits } from "./speed/yardsticks.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const isJson = process.argv.includes("--json");
const applications = Number(process.env.APPLICATIONS ?? 25_000);
const applicants = Number(process.env.APPLICANTS ?? 2000);
const seconds = 60;
/** The last of them begins so long before the deadline. */
const lastSecond = 0.25;
const slowOnes = 20;
const port = 41_992;
const data = mkdtempSync(join(tmpdir(), "finalist-rush-"));

function seeded(): World {
  const script = ["tests/bench/speed/seed.ts", String(applications), String(applicants + slowOnes)];
  const more = { DATA: data, PORTAL_ORIGIN: `http://127.0.0.1:${port}`, SMTP_URL: "smtp://127.0.0.1:1" };
  const settings = { encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, ...more } } as const;
  return JSON.parse(execFileSync(process.execPath, script, settings));
}

/** Seconds before the deadline: as many in its last second as in the ten before the last ten. */
const left = (share: number) => seconds * (lastSecond / seconds) ** share;

function actsOf({ open }: World): Act[] {
  const people = open.drafts.slice(slowOnes);
  return people.flatMap((person, number) => {
    const at = 1000 * (seconds - left((number + 0.5) / people.length));
    const before = (most: number) => Math.max(0, at - 1000 * most * ((number % 7) / 7 + 0.2));
    const acts: Act[] = [{ name: "submit", at, requests: [submission(person, "")] }];
    if (number % 2 === 0) acts.push({ name: "save", at: before(6), requests: [save(person, 1)] });
    if (number % 10 === 0) acts.push({ name: "upload", at: before(9), requests: [upload(person)] });
    return acts;
  });
}

function closeAt(callId: string, at: number) {
  const database = new Database(join(data, "finalist.db"), { timeout: 10_000 });
  database.prepare("update calls set closesAt = ? where id = ?").run(at, callId);
  database.close();
}

function print(name: string, measure: string, value: number, unit: string, beside: object = {}) {
  const line = { bench: "rush", case: name, measure, value, unit, ...beside };
  console.log(
    isJson ? JSON.stringify(line) : `${name.padEnd(12)} ${measure.padEnd(18)} ${value.toFixed(1)} ${unit}`,
  );
}

const post = await mailServer();
try {
  const world = seeded();
  const start = () => startPortal({ data, port, more: { SMTP_URL: post.url } });
  const before = await start();
  await settled(before);
  await before.stopped();
  const portal = await start();
  await pause(5000);
  print("start", "ready", portal.readyAfter, "ms");
  print("idle", "memory", (await portal.used()).memory, "MB");
  // The driver has some seconds to start.
  const from = Date.now() + 5000;
  closeAt(world.open.id, from + 1000 * seconds);
  const slow = world.open.drafts.slice(0, slowOnes).map(async (person, number) => {
    await pause(5000 + 1000 * (seconds - 12 + number / 2));
    return drip(port, submission(person, ""));
  });
  const measured = await drive({ port, connections: 0, acts: actsOf(world), from });
  const dripped = await Promise.all(slow);
  const yardstickValue = durableCommits();
  for (const [name, { acts, p50, p95, p99, statuses }] of Object.entries(measured)) {
    const wanted = name.startsWith("save") ? "200" : "302";
    print(name, "sent", acts, "requests");
    print(
      name,
      name.endsWith("late") ? "refused" : "refused_in_time",
      acts - (statuses[wanted] ?? 0),
      "requests",
    );
    print(name, "p50_ms", p50, "ms");
    print(name, "p95_ms", p95, "ms");
    print(name, "p99_ms", p99, "ms", {
      yardstick: "a durable commit, ms",
      yardstickValue: 1000 / yardstickValue,
      ratio: (p99 * yardstickValue) / 1000,
    });
  }
  print("slow client", "sent", slowOnes, "requests");
  print("slow client", "refused_in_time", dripped.filter((status) => status !== 302).length, "requests");
  print("rush", "memory", portal.mostMemory(), "MB");
  await portal.stopped();
} finally {
  await post.close();
  rmSync(data, { recursive: true });
}
process.exit(0);
