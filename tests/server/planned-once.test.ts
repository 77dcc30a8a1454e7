import { afterAll, beforeAll, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";

beforeAll(() => {
  sqlite.exec(`create temp table letters (kind text, at integer, box text);
    create temp table boxes (name text);
    create index temp.of_kind_a on letters (at) where kind = 'a'`);
});
afterAll(() => sqlite.exec("drop table temp.letters; drop table temp.boxes"));

/** Which letters are looked for by the index that has only some of them. */
function planOf(condition: string, ...bound: unknown[]) {
  const query = `select at from letters, boxes where boxes.name = letters.box and ${condition} order by at`;
  const plan = sqlite.prepare(`explain query plan ${query}`).all(...bound) as { detail: string }[];
  return plan.some(({ detail }) => detail.includes("of_kind_a")) ? "for this value" : "for any value";
}

test("A query with several tables is planned once, not anew for each value that is bound to it", () => {
  const plans = [planOf("kind = 'a'"), planOf("kind = ?", "a"), planOf("kind in (?)", "a")];

  expect(plans).toEqual(["for this value", "for any value", "for any value"]);
});

test("What is looked for among several values is, too, whichever of them are frequent", () => {
  const insert = sqlite.prepare("insert into letters (kind, at) values (?, ?)");
  for (let at = 0; at < 200; at++) insert.run(at % 10 ? "frequent" : "rare", at);
  sqlite.exec(
    "create index temp.by_kind on letters (kind); create index temp.by_at on letters (at); analyze temp",
  );
  const query = "explain query plan select * from letters where kind in (?, ?) order by at";

  expect(sqlite.prepare(query).all("frequent", "b")).toEqual(sqlite.prepare(query).all("rare", "b"));
});

test("How many rows are asked for stands where SQLite does not look", () => {
  expect(sqlite.prepare("select at from letters limit ?").source).toBe("select at from letters limit +?");
  expect(sqlite.prepare("select at from letters limit ?").all(2)).toHaveLength(2);
});

test.each([
  ["text", "1"],
  ["integer", 1],
  ["blob", Buffer.from("1")],
  ["null", null],
])("What is bound as %s is found as it is", (type, value) => {
  sqlite.prepare("delete from letters").run();
  sqlite.prepare("insert into letters (box, at) values (?, ?)").run("of it", value);
  sqlite.prepare("insert into letters (box, at) values (?, ?)").run("of another", "2");

  const found = sqlite.prepare("select box from letters where at = ? or at in (?)").pluck().all(value, value);

  expect(found).toEqual(type === "null" ? [] : ["of it"]);
});
