import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { request as ask } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { buildPortal, isBuilt } from "../../app/server/build.mjs";

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

/** Builds the portal once, however many test files need it at the same time. */
export async function builtPortal() {
  const lock = new Database(join(tmpdir(), "finalist-building.lock"), { timeout: 600_000 });
  lock.exec("begin exclusive");
  try {
    if (!isBuilt()) await asOutsideTests(buildPortal);
  } finally {
    lock.close();
  }
}

/** What `begin` starts does not know that it is started by a test. */
function asOutsideTests<Result>(begin: () => Result): Result {
  const { VITEST, NODE_ENV } = process.env;
  delete process.env.VITEST;
  process.env.NODE_ENV = "production";
  try {
    return begin();
  } finally {
    Object.assign(process.env, { VITEST, NODE_ENV });
  }
}

type Env = Record<string, string>;

/** The built portal as a process of its own, whatever becomes of it; `said` grows. */
export function launch(env: Env, cwd = process.cwd()) {
  const { VITEST: _none, DEMO: _demo, BACKUPS: _backups, ...inherited } = process.env;
  const child = spawn(process.execPath, ["build/server/main.js"], {
    cwd,
    env: { ...inherited, NODE_ENV: "production", BACKUP_AT: "never", SMTP_URL: "smtp://127.0.0.1:9", ...env },
  });
  const heard = { said: "", code: undefined as number | null | undefined };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => (heard.said += String(piece)));
  const ended = once(child, "close").then(([code]) => (heard.code = code as number | null));
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, heard, ended };
}

/** The same, once it answers. */
export async function startServer(env: Env, cwd?: string) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const launched = launch({ PORT: String(port), PORTAL_ORIGIN: origin, ...env }, cwd);
  while (launched.heard.code === undefined && !(await isUp(origin)))
    await new Promise((later) => setTimeout(later, 50));
  if (launched.heard.code !== undefined) throw new Error(launched.heard.said);
  const post = (path: string, Cookie: string, form: Record<string, string>) =>
    fetch(origin + path, {
      method: "POST",
      headers: { Cookie, Origin: origin },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
  return { ...launched, origin, port, post };
}

const isUp = (origin: string) =>
  fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** From now on no file of this process may grow beyond so many bytes: the system's own refusal, for root too. */
export function limitFiles({ pid }: ChildProcess, bytes: number | "unlimited") {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit (util-linux) is needed: ${stderr}`);
}

/** A request whose body comes in two halves; `finish` sends the second and tells what was answered. */
export async function slowly(
  origin: string,
  path: string,
  { Cookie, body, type = "application/x-www-form-urlencoded", method = "POST", headers = {} }: Slow,
) {
  const content = Buffer.from(body);
  const sent = ask(origin + path, {
    method,
    headers: { Cookie, Origin: origin, "Content-Type": type, "Content-Length": content.length, ...headers },
  });
  const answered = once(sent, "response");
  answered.catch(() => {});
  sent.write(content.subarray(0, content.length / 2));
  await new Promise((later) => setTimeout(later, 300));
  const finish = async () => {
    sent.end(content.subarray(content.length / 2));
    const [response] = await answered;
    return { status: response.statusCode as number, headers: response.headers, text: await text(response) };
  };
  return { finish, sent };
}

type Slow = {
  Cookie: string;
  body: string | Uint8Array;
  type?: string;
  method?: string;
  headers?: Record<string, string>;
};
