// How soon the built portal is ready on an existing database, and what memory it holds when nothing happens: [SIZE …] [--json]
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { flags, settings } from "./pages/portal.ts";

const isJson = process.argv.includes("--json");
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sizes = named.length > 0 ? named.map(Number) : [86, 2000, 25_000];
const starts = 5;
/** After this, what is done once after a start is done, and the threads that did it have ended. */
const idleSeconds = 45;
const port = 41_989;
const origin = `http://127.0.0.1:${port}`;

function seeded(size: number): string {
  const data = mkdtempSync(join(tmpdir(), `finalist-start-${size}-`));
  const more = { DATA: data, PORTAL_ORIGIN: origin, SMTP_URL: "smtp://127.0.0.1:1" };
  const script = ["tests/bench/speed/seed.ts", String(size), "86"];
  execFileSync(process.execPath, script, { env: { ...process.env, ...more }, maxBuffer: 2 ** 28 });
  return data;
}

/** As `npm start` does it. */
async function started(data: string) {
  const from = performance.now();
  const own = { DATA: data, PORTAL_ORIGIN: origin, PORT: String(port), SMTP_URL: "smtp://127.0.0.1:1" };
  const portal = spawn(process.execPath, [...flags, "app/server/start.mjs"], {
    env: { ...process.env, ...settings, ...own },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => portal.kill("SIGKILL"));
  while (!(await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) await pause(5);
  const readyAfter = performance.now() - from;
  const first = performance.now();
  await (await fetch(`${origin}/`)).text();
  return { portal, readyAfter, firstPage: performance.now() - first };
}

/** Megabytes that the process holds, and the most that it ever held. */
function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
  return { held: megabytes("VmRSS"), most: megabytes("VmHWM") };
}

function print(size: number, measure: string, value: number, unit: string) {
  const line = { bench: "start", case: `${size} applications`, measure, value, unit };
  console.log(
    isJson
      ? JSON.stringify(line)
      : `${line.case.padEnd(20)} ${measure.padEnd(12)} ${Math.round(value)} ${unit}`,
  );
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1];

/** What a world that was made a moment ago leaves to do, such as thanking evaluators, is done before. */
async function settle(data: string) {
  const { portal } = await started(data);
  await pause(1000 * idleSeconds);
  await ended(portal);
}

async function ended(portal: ChildProcess) {
  portal.kill("SIGTERM");
  await once(portal, "exit");
}

async function measureIdle(size: number, data: string) {
  const { portal } = await started(data);
  await pause(1000 * idleSeconds);
  const { held, most } = memoryOf(portal.pid!);
  print(size, "idle", held, "MB");
  print(size, "at most", most, "MB");
  await ended(portal);
}

for (const size of sizes) {
  const data = seeded(size);
  await settle(data);
  const all = [];
  for (let turn = 0; turn < starts; turn++) {
    const { portal, ...took } = await started(data);
    all.push(took);
    await ended(portal);
  }
  print(size, "ready", median(all.map(({ readyAfter }) => readyAfter)), "ms");
  print(size, "first page", median(all.map(({ firstPage }) => firstPage)), "ms");
  await measureIdle(size, data);
  rmSync(data, { recursive: true });
}
