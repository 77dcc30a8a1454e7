import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { cookieOf } from "#tests/support/app.ts";
import { aDataFolder } from "#tests/support/command.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { builtPortal, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

/** Writes over the beginning of a table in the database's file, as a disk does that goes bad. */
function damage(data: string, table: string) {
  const path = join(data, "finalist.db");
  const database = new Database(path);
  const page = database.prepare("select rootpage from sqlite_master where name = ?").pluck().get(table);
  const size = database.pragma("page_size", { simple: true });
  writeSync(openSync(path, "r+"), "broken".repeat(100), (Number(page) - 1) * Number(size));
  // Whoever has read the page before reads it again after a write of somebody else.
  database.exec("insert into installation (name, value) values ('damaged', 'x')");
  database.close();
}

test("on a damaged database who reads and who writes is told so in words, nobody a stack; it is logged, and the rest goes on", async () => {
  const { id, owner } = aDraft({ call: anOpenCall() });
  const Cookie = await cookieOf(owner);
  const data = aDataFolder();
  const { origin, post, heard } = await startServer({ DATA: data });
  damage(data, "answers");

  const read = await fetch(`${origin}/applications/${id}`, { headers: { Cookie } });
  const saved = await post(`/applications/${id}/answers`, Cookie, {
    _question: "summary",
    summary: "We cool towns.",
  });
  const home = await fetch(origin);

  expect([read.status, saved.status, home.status]).toEqual([503, 503, 200]);
  expect(read.headers.get("Retry-After")).toBe("3600");
  for (const text of [await read.text(), await saved.text()]) {
    expect(text).toContain("The portal cannot read its database.");
    expect(text).not.toMatch(/SQLITE|malformed|node_modules|\.[jt]s:\d/);
  }
  expect(heard.said).toContain('"trouble":"damaged"');
});
