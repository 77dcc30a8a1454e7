// What the built portal does a second, over loopback with real sessions, with 86, 2,000 and 25,000 applications in a call,
// beside yardsticks of the same run and what others reach: [SIZE …] [--json]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Portal, settled, startPortal } from "./pages/portal.ts";
import { drive } from "./speed/drive.ts";
import type { Measured } from "./speed/driver.ts";
import { print, printHead, type Result } from "./speed/print.ts";
import type { World } from "./speed/seed.ts";
import { draftsNeeded, expectStatus, type Work, worksOf } from "./speed/works.ts";
import { bareServer, durableCommits, rendering } from "./speed/yardsticks.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sizes = named.length > 0 ? named.map(Number) : [86, 2000, 25_000];
const port = 41_991;
const wanted = (name: string) => !process.env.WORK || name.includes(process.env.WORK);

function seeded(size: number, data: string): World {
  const script = ["tests/bench/speed/seed.ts", String(size), String(draftsNeeded)];
  const environment = { ...process.env, DATA: data, PORTAL_ORIGIN: `http://127.0.0.1:${port}` };
  return JSON.parse(
    execFileSync(process.execPath, script, {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...environment, SMTP_URL: "smtp://127.0.0.1:1" },
    }),
  );
}

async function measured(portal: Portal, work: Work): Promise<Measured & { cpu: number }> {
  await drive({ ...work.load, port, acts: work.warmUp });
  const before = await portal.used();
  const { [work.name]: told } = await drive({ ...work.load, port });
  const after = await portal.used();
  expectStatus(work, told);
  return { ...told, cpu: (after.cpu - before.cpu) / told.acts };
}

/** The page as a browser gets it, for the yardsticks. */
async function pageOf(work: Work): Promise<string> {
  const [{ path, cookie }] = work.load.acts[0].requests;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie ?? "" } });
  return answer.text();
}

async function compared(work: Work, cpu: number, perSecond: number): Promise<Result["yardstick"]> {
  const isPage = work.load.acts[0].requests[0].method === "GET";
  if (!isPage) {
    const value = durableCommits();
    return { name: "durable commits of 3 KB a second", value, ratio: perSecond / value };
  }
  const page = await pageOf(work);
  if (work.load.connections === 1) {
    const value = rendering(page);
    return { name: "React alone renders it, ms", value, ratio: cpu / value };
  }
  const value = await bareServer(page);
  return { name: "node:http sends the same bytes a second", value, ratio: perSecond / value };
}

async function measureAt(size: number, hello: number) {
  const data = mkdtempSync(join(tmpdir(), `finalist-speed-${size}-`));
  const post = await mailServer();
  try {
    const world = seeded(size, data);
    const portal = await startPortal({ data, port, more: { SMTP_URL: post.url } });
    try {
      await settled(portal);
      for (const work of worksOf(world).filter(({ name }) => wanted(name))) {
        const told = await measured(portal, work);
        print({
          work: work.name,
          size,
          told,
          yardstick: await compared(work, told.cpu, told.perSecond),
          hello,
        });
      }
    } finally {
      await portal.stopped();
    }
  } finally {
    await post.close();
    rmSync(data, { recursive: true });
  }
}

const hello = await bareServer("hello");
printHead(hello);
for (const size of sizes) await measureAt(size, hello);
process.exit(0);
