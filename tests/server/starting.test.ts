import { createServer } from "node:net";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { aDataFolder, aFolder, command } from "#tests/support/command.ts";
import { builtPortal, launch, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

async function aPortInUse() {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  return String((other.address() as { port: number }).port);
}

function aDatabaseOf(content: string) {
  const data = aFolder();
  writeFileSync(join(data, "finalist.db"), content);
  return data;
}

function aLaterDatabase() {
  const data = aDataFolder();
  const database = new Database(join(data, "finalist.db"));
  database.exec(
    "insert into __drizzle_migrations (hash, created_at, name) values ('x', 1, '29990101000000_later')",
  );
  database.close();
  return data;
}

const file = resolve("package.json");

test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, string]>([
  [
    "a missing mail server",
    () => ({ SMTP_URL: "", DATA: aFolder() }),
    "SMTP_URL is missing: without a mail server",
  ],
  ["a wrong setting", () => ({ PORT: "none", DATA: aFolder() }), "PORT must be a whole number"],
  ["a directory that cannot be made", () => ({ DATA: "/sys/finalist" }), "/sys/finalist"],
  ["a file in its place", () => ({ DATA: file }), `${file} is no directory.`],
  ["a file below its place", () => ({ DATA: `${file}/data` }), `${file}/data is no directory.`],
  [
    "a port in use",
    async () => ({ PORT: await aPortInUse(), DATA: aFolder() }),
    "is in use: set PORT to another one.",
  ],
  [
    "a file that is no database",
    () => ({ DATA: aDatabaseOf("none ".repeat(5000)) }),
    "is damaged: put it aside and restore a backup",
  ],
  [
    "a database of a later version",
    () => ({ DATA: aLaterDatabase() }),
    "is of a later version (29990101000000_later)",
  ],
])("%s ends the start with a sentence, and never with a stack", async (_what, env, sentence) => {
  const { heard, ended } = launch({ PORT: "0", ...(await env()) });

  expect(await ended).toEqual(1);
  expect(heard.said).toContain(sentence);
  expect(heard.said).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(heard.said.trim().split("\n")).toHaveLength(1);
});

test(
  "first starts that are killed at any moment are finished by the next one",
  { timeout: 240_000 },
  async () => {
    const data = aFolder();
    for (let kill = 0; kill < 8; kill++) {
      const { child, ended } = launch({ DATA: data, PORT: "0" });
      setTimeout(() => child.kill("SIGKILL"), 250 + 130 * kill);
      await ended;
    }

    const { child, ended } = await startServer({ DATA: data });
    child.kill("SIGTERM");

    expect(await ended).toEqual(0);
    expect((await command("check-data", [], { DATA: data })).said).toContain("all of them hold");
  },
);

/** What an installation consists of, in a place where its build can be replaced. */
function anInstallation() {
  const folder = aFolder();
  mkdirSync(join(folder, "db"));
  for (const part of ["app", "node_modules", "package.json", "db/migrations"])
    symlinkSync(resolve(part), join(folder, part));
  cpSync("build", join(folder, "build"), { recursive: true });
  return folder;
}

test("a portal whose build is replaced while it runs goes on serving its own, and stays up", async () => {
  const folder = anInstallation();
  const { origin, child, ended } = await startServer({ DATA: aFolder() }, folder);
  const page = await (await fetch(origin)).text();
  const [script] = /\/assets\/[^"]+\.js/.exec(page)!;
  const before = await fetch(origin + script);

  rmSync(join(folder, "build", "client"), { recursive: true });
  const after = await fetch(origin + script);
  const known = await fetch(origin + script, { headers: { "If-None-Match": after.headers.get("ETag")! } });
  const missing = await fetch(`${origin}/assets/none.js`);
  const again = await fetch(origin);
  child.kill("SIGTERM");

  expect([before, after, known, missing, again].map(({ status }) => status)).toEqual([
    200, 200, 304, 404, 200,
  ]);
  expect(await after.text()).toEqual(await before.text());
  expect(after.headers.get("Content-Type")).toEqual("text/javascript; charset=utf-8");
  expect(after.headers.get("Cache-Control")).toEqual("public, max-age=31536000, immutable");
  expect(await ended).toEqual(0);
});
