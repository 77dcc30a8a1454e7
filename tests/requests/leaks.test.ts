import { expect, test } from "vitest";
import { marksIn } from "#tests/support/leaks/mark.ts";
import { isHarmless, listed } from "#tests/support/leaks/harmless.ts";
import { walkBy, waysOf } from "#tests/support/leaks/walk.ts";
import { maySee, secretFields, shownToNobody } from "#tests/support/leaks/who-may-see.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";
import { sqlite } from "#db/client.server.ts";

test("behind no door does anybody read what is not theirs to read, and each secret is read by somebody", async () => {
  const world = await aMarkedWorld();

  const { leaks, read } = await walkBy({ nobody: undefined, ...world.people }, waysOf(world), maySee);

  expect(leaks).toEqual([]);
  expect(secretFields.filter((field) => !read.has(field))).toEqual(shownToNobody);
}, 900_000);

/** Every column of the schema that can hold words. */
function textColumns() {
  const tables = sqlite
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'",
    )
    .all();
  return tables.flatMap(({ name: table }) =>
    sqlite
      .prepare<[string], { name: string; type: string }>("select name, type from pragma_table_info(?)")
      .all(table)
      .filter(({ type }) => /text|blob/i.test(type))
      .map(({ name }) => ({ table, name })),
  );
}

test("every column that can hold words has a planted one, or stands among those that tell nobody anything", async () => {
  await aMarkedWorld();

  const bare = textColumns().filter(({ table, name }) => {
    const values = sqlite.prepare(`select "${name}" as value from "${table}"`).pluck().all();
    return marksIn(values.join("\n")).length === 0;
  });

  const names = bare.map(({ table, name }) => `${table}.${name}`);
  expect(names.filter((column) => !isHarmless(column))).toEqual([]);
  expect(listed.filter((column) => !names.includes(column))).toEqual([]);
}, 60_000);
