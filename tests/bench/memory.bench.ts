// Sends large files to the built portal, in one request and in pieces, and shows that its memory does not grow with them.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";

const megabyte = 1024 * 1024;
const megabytes = Number(process.env.MEGABYTES ?? 50);
const port = 41_979;
const origin = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "finalist-memory-"));
Object.assign(process.env, { DATA: folder, PORTAL_ORIGIN: origin, SMTP_URL: "smtp://127.0.0.1:1" });

const { anApplicant } = await import("./memory/applicant.ts");
const { cookie, applicationId } = await anApplicant();
const portal = spawn(process.execPath, ["build/server/main.js"], {
  env: { ...process.env, NODE_ENV: "production", PORT: String(port) },
  stdio: "ignore",
});

/** What the portal holds in memory, in megabytes. */
function held(): number {
  const status = readFileSync(`/proc/${portal.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

/** A picture of so many megabytes, made as it is sent. */
async function* picture() {
  yield Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(megabyte - 16)]);
  for (let sent = 1; sent < megabytes; sent += 1) yield Buffer.alloc(megabyte);
}

const headers = { Cookie: cookie, Origin: origin };
const files = `${origin}/applications/${applicationId}`;

async function inOneRequest() {
  const boundary = "cut";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.png"\r\n\r\n`;
  async function* body() {
    yield Buffer.from(head);
    yield* picture();
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const type = `multipart/form-data; boundary=${boundary}`;
  const sent = {
    method: "POST",
    body: Readable.toWeb(Readable.from(body())),
    duplex: "half",
    redirect: "manual",
  } as const;
  const answer = await fetch(`${files}/files/picture`, {
    ...sent,
    headers: { ...headers, "Content-Type": type },
  } as RequestInit);
  if (answer.status !== 302) throw new Error(`The form was answered ${answer.status}.`);
}

async function inPieces() {
  const tus = { ...headers, "Tus-Resumable": "1.0.0" };
  const about = { "Upload-Length": String(megabytes * megabyte), "Upload-Metadata": "filename bGFyZ2UucG5n" };
  const begun = await fetch(`${files}/uploads/picture`, { method: "POST", headers: { ...tus, ...about } });
  const address = new URL(begun.headers.get("Location")!, origin);
  let offset = 0;
  for await (const body of picture()) {
    const piece = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
    const answer = await fetch(address, { method: "PATCH", body, headers: { ...tus, ...piece } });
    if (answer.status !== 204) throw new Error(`A piece was answered ${answer.status}.`);
    offset += body.length;
  }
}

/** How much more than before the portal holds at most meanwhile. */
async function growthWhile(work: () => Promise<void>): Promise<number> {
  const before = held();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, held())), 20);
  await work().finally(() => clearInterval(looking));
  return Math.max(most, held()) - before;
}

try {
  while (!(await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) await pause(50);
  let failed = false;
  for (const [name, work] of Object.entries({ inOneRequest, inPieces })) {
    // The first time loads what the portal loads once.
    await work();
    const growth = await growthWhile(work);
    failed ||= growth > megabytes / 2;
    const result = { bench: "memory", case: name, measure: "growth", value: Math.round(growth), unit: "MB" };
    const yardstick = { yardstick: "size of the file", yardstickValue: megabytes, ratio: growth / megabytes };
    if (process.argv.includes("--json")) console.log(JSON.stringify({ ...result, ...yardstick }));
    else
      console.log(
        `${name}: ${result.value} MB more for a file of ${megabytes} MB (${Math.round(held())} MB held)`,
      );
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  portal.kill("SIGTERM");
  await new Promise((gone) => portal.once("exit", gone));
  rmSync(folder, { recursive: true });
}
