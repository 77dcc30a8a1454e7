// Visits pages of a call of 86 and of 25,000 applications, as built: what a visit costs the server, and how many statements
// it takes. Those are of a page whose computations are done; what the first visit after a change costs stands beside. [--json]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Portal, settled, startPortal } from "./pages/portal.ts";
import { type Stage, visitsAt, type World } from "./pages/visits.ts";

const isJson = process.argv.includes("--json");
const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sizes = [86, Number(process.env.APPLICATIONS ?? 25_000)] as const;
const allStages: Stage[] = ["evaluated", "frozen", "released"];
/** A stage comes after those before it, but none is needed after the last page that is asked for. */
const stages = allStages.slice(0, allStages.findLastIndex(isAsked) + 1);
/** Rounds of so many visits; few where one takes long. */
const turns = { quick: { rounds: 5, visits: 10 }, slow: { rounds: 2, visits: 1 } };
const slowMilliseconds = 300;
/** What the compiler has not seen yet costs more. */
const warmingUp = 40;
const port = 41_987;
const origin = `http://127.0.0.1:${port}`;

type Cost = {
  /** Milliseconds of all its threads, for one visit. */
  cpu: number;
  statements: number;
  /** Seconds until the first visitor after a start sees the page, and what that costs the processor. */
  first: number;
  firstCpu: number;
  /** Milliseconds for which the first visit kept all others waiting. */
  held: number;
};

function seeded(stage: Stage, size: number, data: string): World {
  const script = ["tests/bench/pages/seed.ts", stage, String(size)];
  const environment = { ...process.env, DATA: data, PORTAL_ORIGIN: origin, SMTP_URL: "smtp://127.0.0.1:1" };
  return JSON.parse(execFileSync(process.execPath, script, { encoding: "utf8", env: environment }));
}

function isAsked(stage: Stage): boolean {
  const any = { applicationId: "…", assignmentId: "…", evaluatorId: "…", requestId: "…" };
  const visits = visitsAt(stage, {
    ...any,
    slug: "",
    took: {},
    cookies: { manager: "", evaluator: "", applicant: "" },
  });
  return only.length === 0 || visits.some(({ name }) => only.includes(name));
}

type Visit = ReturnType<typeof visitsAt>[number];

/** What without scripts makes a page look again. */
const again = 'http-equiv="refresh"';

async function visit({ cookies }: World, { as, address, name }: Visit): Promise<string> {
  const answer = await fetch(origin + address, { headers: { Cookie: cookies[as] }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${name} was answered ${answer.status}.`);
  return answer.text();
}

async function seenFirst(portal: Portal, world: World, page: Visit) {
  const before = await portal.used();
  const from = performance.now();
  while ((await visit(world, page)).toLowerCase().includes(again)) await pause(200);
  const first = (performance.now() - from) / 1000;
  const after = await portal.used();
  return { first, firstCpu: (after.cpu - before.cpu) / 1000, held: after.longest };
}

async function costOf(portal: Portal, world: World, page: Visit): Promise<Cost> {
  const seen = await seenFirst(portal, world, page);
  let [cpu, statements] = [Infinity, Infinity];
  const from = performance.now();
  await visit(world, page);
  const { rounds, visits } = performance.now() - from > slowMilliseconds ? turns.slow : turns.quick;
  // What the portal does in the background falls into some of the rounds only.
  for (let round = 0; round < rounds; round++) {
    const before = await portal.used();
    for (let turn = 0; turn < visits; turn++) await visit(world, page);
    const after = await portal.used();
    cpu = Math.min(cpu, (after.cpu - before.cpu) / visits);
    statements = Math.min(statements, Math.floor((after.statements - before.statements) / visits));
  }
  return { ...seen, cpu, statements };
}

const data = sizes.map((size) => mkdtempSync(join(tmpdir(), `finalist-pages-${size}-`)));

/** Each page of a stage, at both sizes one after the other. */
async function measured(stage: Stage): Promise<Map<string, Cost[]>> {
  const costs = new Map<string, Cost[]>();
  for (const [at, size] of sizes.entries()) {
    const world = seeded(stage, size, data[at]);
    for (const [name, seconds] of Object.entries(world.took))
      console.error(`${size}: ${name} ${seconds.toFixed(2)}`);
    const portal = await startPortal({ data: data[at], port });
    try {
      await settled(portal);
      for (let turn = 0; turn < warmingUp; turn++) await visit(world, visitsAt(stage, world).at(-1)!);
      for (const page of visitsAt(stage, world)) {
        if (only.length > 0 && !only.includes(page.name)) continue;
        const name = stage === "evaluated" ? page.name : `${stage}: ${page.name}`;
        costs.set(name, [...(costs.get(name) ?? []), await costOf(portal, world, page)]);
        if (process.env.LOUD) console.error(size, name, JSON.stringify(costs.get(name)!.at(-1)));
      }
    } finally {
      await portal.stopped();
    }
  }
  return costs;
}

function print(name: string, [small, large]: Cost[]) {
  const flatness = large.cpu / small.cpu;
  const shown = [small.cpu, large.cpu, flatness, large.first, large.held].map((value) => value.toFixed(2));
  if (!isJson) return console.log(`| ${[name, ...shown, small.statements, large.statements].join(" | ")} |`);
  const said = (measure: string, value: number, unit: string, yardstickValue: number, ratio: number) =>
    console.log(
      JSON.stringify({
        bench: "pages",
        case: name,
        measure,
        value,
        unit,
        yardstick: `${sizes[0]} applications`,
        yardstickValue,
        ratio,
      }),
    );
  said("flatness_25000_over_86", flatness, "ratio", 1, flatness);
  said("cpu_ms", large.cpu, "ms", small.cpu, flatness);
  said(
    "sql_statements",
    large.statements,
    "statements",
    small.statements,
    large.statements / small.statements,
  );
  said("first_visit_s", large.first, "s", small.first, large.first / small.first);
  said("first_visit_held_ms", large.held, "ms", small.held, large.held / small.held);
}

if (!isJson)
  console.log(
    `| page | ms at ${sizes[0]} | ms at ${sizes[1]} | ratio | first visit s | held ms | statements at ${sizes[0]} | at ${sizes[1]} |\n|${" --- |".repeat(8)}`,
  );
try {
  for (const stage of stages) for (const [name, costs] of await measured(stage)) print(name, costs);
} finally {
  for (const folder of data) rmSync(folder, { recursive: true });
}
