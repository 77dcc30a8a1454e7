// Releases a call of 25,000 decisions and sends the letters, as built, to a mail server that takes everything, while a visitor
// reads pages: mails a second, what a mail costs the processor, and what the visitor notices. [--json]
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { startPortal } from "./pages/portal.ts";
import { visitsAt, type World } from "./pages/visits.ts";

const isJson = process.argv.includes("--json");
const applications = Number(process.env.APPLICATIONS ?? 25_000);
const yardstickLetters = 5000;
const quietSeconds = 15;
/** Between two pages of the visitor, in milliseconds. */
const reading = 25;
const port = 41_953;
const origin = `http://127.0.0.1:${port}`;
const seen = ["decisions", "own decision", "public results"];

const data = mkdtempSync(join(tmpdir(), "finalist-mail-"));
const office = fork("tests/bench/mail/post-office.ts");
const [{ url }] = (await once(office, "message")) as [{ url: string }];
type Taken = { count: number; twice: number; seconds: number; letter: string };
async function taken(word = "count"): Promise<Taken> {
  office.send(word);
  return ((await once(office, "message")) as [Taken])[0];
}

function seeded(stage: string): World {
  const environment = { ...process.env, DATA: data, PORTAL_ORIGIN: origin, SMTP_URL: url };
  const script = ["tests/bench/pages/seed.ts", stage, String(applications)];
  return JSON.parse(execFileSync(process.execPath, script, { encoding: "utf8", env: environment }));
}

const inDatabase = (work: (database: Database.Database) => unknown) => {
  const database = new Database(join(data, "finalist.db"), { timeout: 10_000 });
  const result = work(database);
  database.close();
  return result;
};
const count = (status: string) =>
  inDatabase((database) =>
    database.prepare("select count(*) from emails where status = ?").pluck().get(status),
  ) as number;
/** As an administrator does who stops all mail, and lets it go. */
const order = (word: string | null) =>
  inDatabase((database) =>
    database
      .prepare(
        `insert into mailControl (id, "order") values ('mail', ?) on conflict do update set "order" = ?`,
      )
      .run(word, word),
  );

async function visitor(world: World, until: () => boolean) {
  const pages = visitsAt("released", world).filter(({ name }) => seen.includes(name));
  const took: number[] = [];
  for (let turn = 0; !until(); turn++) {
    const { as, address, name } = pages[turn % pages.length];
    const from = performance.now();
    const answer = await fetch(origin + address, { headers: { Cookie: world.cookies[as] } });
    if (answer.status !== 200) throw new Error(`${name} was answered ${answer.status}.`);
    await answer.text();
    took.push(performance.now() - from);
    await pause(reading);
  }
  return took;
}

function percentile(took: number[], share: number) {
  return took.toSorted((one, other) => one - other)[Math.floor(took.length * share)];
}

async function measured(world: World, waiting: number) {
  const portal = await startPortal({ data, port, more: { SMTP_URL: url } });
  try {
    const warm = performance.now() + 5000;
    await visitor(world, () => performance.now() > warm);
    const before = await portal.used();
    const calm = performance.now() + quietSeconds * 1000;
    const quiet = await visitor(world, () => performance.now() > calm);
    const between = await portal.used();
    order(null);
    let ended = false;
    const beside = visitor(world, () => ended);
    while (count("queued") > 0) await pause(500);
    ended = true;
    const busy = await beside;
    const after = await portal.used();
    const page = (between.cpu - before.cpu) / quiet.length;
    const office = await taken("forget");
    const cpu = (after.cpu - between.cpu - page * busy.length) / waiting;
    return { quiet, busy, office, cpu, held: after.longest, memory: after.memory };
  } finally {
    await portal.stopped();
  }
}

function say(measure: string, unit: string, value: number, yardstick: string, yardstickValue: number) {
  const ratio = value / yardstickValue;
  if (!isJson)
    return console.log(
      `| ${measure} | ${value.toFixed(2)} ${unit} | ${yardstickValue.toFixed(2)} ${unit} (${yardstick}) | ${ratio.toFixed(2)} |`,
    );
  const name = `${applications} decisions`;
  console.log(
    JSON.stringify({ bench: "mail", case: name, measure, value, unit, yardstick, yardstickValue, ratio }),
  );
}

try {
  for (const stage of ["evaluated", "frozen"]) seeded(stage);
  const world = seeded("letters");
  order("stopped");
  const [waiting, before] = [count("queued"), count("sent")];
  const { quiet, busy, office: portals, cpu, held, memory } = await measured(world, waiting);
  const input = portals.letter;
  const script = ["tests/bench/mail/yardstick.ts", url, String(yardstickLetters)];
  const alone = JSON.parse(execFileSync(process.execPath, script, { encoding: "utf8", input }));
  const sent = count("sent") - before;
  // An alarm to an administrator may have come to them.
  if (sent < waiting || portals.count !== sent || portals.twice > 0)
    throw new Error(
      `${waiting} waited, ${sent} are marked sent, ${portals.count} arrived, ${portals.twice} twice.`,
    );
  if (!isJson) console.log(`| ${waiting} letters | portal | yardstick | ratio |\n|${" --- |".repeat(4)}`);
  const nodemailer = "nodemailer, one ready letter";
  say("mails_per_s", "mails/s", portals.count / portals.seconds, nodemailer, alone.rate);
  say("cpu_ms_per_mail", "ms", cpu, nodemailer, alone.cpu);
  const p = (share: number) =>
    [percentile(busy, share), "no mail going out", percentile(quiet, share)] as const;
  say("page_p50_ms", "ms", ...p(0.5));
  say("page_p95_ms", "ms", ...p(0.95));
  say("page_p99_ms", "ms", ...p(0.99));
  if (!isJson)
    console.log(`Longest the loop was held: ${held.toFixed(0)} ms; memory ${memory.toFixed(0)} MB.`);
} finally {
  office.disconnect();
  rmSync(data, { recursive: true });
}
