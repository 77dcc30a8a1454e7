import { expect, test } from "vitest";
import { jobsOf } from "#app/background/scheduler.server.ts";
import { sqlite } from "#db/client.server.ts";
import { aCall } from "#tests/support/given/calls.ts";

test("SQLite is let to count its tables, so that it knows which index leads to few rows", async () => {
  aCall();
  const { run } = jobsOf(async () => {}).find(({ name }) => name === "counts of the tables")!;
  await run(new Date());

  const counted = sqlite.prepare("select distinct tbl from sqlite_stat1").pluck().all();
  expect(counted).toEqual(expect.arrayContaining(["calls", "auditEntries"]));
});
