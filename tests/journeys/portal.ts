import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { mailServer } from "#tests/support/mail-server.ts";

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** A port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

/** `demo`: with the sample programme, and a mailbox instead of the mail server; `host`: what the portal is called. */
type Options = { demo?: boolean; host?: string };

/** The built portal as a process of its own, with an empty database and a real mail server. */
export async function startPortal({ demo = false, host = "127.0.0.1" }: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "finalist-"));
  const mail = await mailServer();
  const port = String(await freePort());
  const origin = `http://${host}:${port}`;
  const settings = {
    NODE_ENV: "production",
    PORT: port,
    PORTAL_ORIGIN: origin,
    DATA: folder,
    SMTP_URL: demo ? "" : mail.url,
    DEMO: demo ? "1" : "0",
  };
  const server = spawn(process.execPath, ["app/server/start.mjs"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await printed(server, demo ? /Finalist is at/ : /\S+\/first-administrator\/\S+/);
  const database = new Database(join(folder, "finalist.db"));

  /** `planted`: what does not hold because of what the journey put into the database itself. */
  const stop = async ({ planted = [] as string[] } = {}) => {
    database.close();
    server.kill("SIGTERM");
    await new Promise((gone) => server.once("exit", gone));
    await mail.close();
    everythingHolds(folder, planted);
    rmSync(folder, { recursive: true });
  };
  /** `database`: the portal's own, to look into and to move a call's dates in; the portal has no test clock. */
  return { origin, database, mails: mail.received, firstAdministratorLink: said, stop };
}

/** After whatever happened in a journey, everything holds in the data but what the journey itself planted there. */
function everythingHolds(folder: string, but: string[]) {
  const asked = ["app/server/command.mjs", "check-data", "--content", "--json"];
  const { stdout, stderr } = spawnSync(process.execPath, asked, {
    env: { ...process.env, DATA: folder },
    encoding: "utf8",
  });
  const { broken } = JSON.parse(stdout || '{"broken":[{"invariant":"none was asked"}]}');
  const found = broken.map(({ invariant }: { invariant: string }) => invariant);
  if (String(found) !== String(but)) throw new Error(`After the journey does not hold:\n${stdout}${stderr}`);
}

function printed(server: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let lines = "";
    server.stdout!.on("data", (more) => {
      lines += more;
      const match = lines.match(pattern);
      if (match) found(match[0]);
    });
    server.once("exit", (code) => failed(new Error(`The portal ended with ${code} before it was up.`)));
  });
}
