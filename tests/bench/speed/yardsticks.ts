import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { renderToString } from "react-dom/server";
import { drive } from "./drive.ts";
import { elementsOf } from "./elements.ts";

/** Requests a second of a bare server that sends the same bytes each time, in this process, to 16 connections. */
export async function bareServer(content: string, count = 10_000): Promise<number> {
  const bytes = Buffer.from(content);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes.length };
  const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const acts = Array.from({ length: count }, () => ({
    name: "bare",
    requests: [{ method: "GET" as const, path: "/" }],
  }));
  const { bare } = await drive({ port, connections: 16, acts });
  server.close();
  return bare.perSecond;
}

/** Rows of 3 KB a second, each in a transaction that waits for the disk. */
export function durableCommits(count = 2000): number {
  const folder = mkdtempSync(join(tmpdir(), "finalist-commits-"));
  const database = new Database(join(folder, "rows.db"));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("create table rows (id integer primary key, content text not null)");
  const insert = database.prepare("insert into rows (content) values (?)");
  const content = "x".repeat(3000);
  const from = performance.now();
  for (let made = 0; made < count; made++) insert.run(content);
  const perSecond = (1000 * count) / (performance.now() - from);
  database.close();
  rmSync(folder, { recursive: true });
  return perSecond;
}

/** Milliseconds that React alone needs to render a page's elements once, when its compiler has seen them often. */
export function rendering(html: string): number {
  const page = elementsOf(html);
  const times = Array.from({ length: 60 }, () => {
    const from = performance.now();
    renderToString(page);
    return performance.now() - from;
  });
  return times.slice(30).toSorted((one, other) => one - other)[15];
}
