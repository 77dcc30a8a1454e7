import { expect, test } from "vitest";
import { exported, leftOut } from "#app/domain/privacy/export/map.ts";
import { columnsOf, tablesOf } from "#tests/support/text-columns.ts";

const words = (list = "") => list.split(" ").filter(Boolean);

test("of every table it is said what of it a person takes away, or why nothing", () => {
  const said = [...Object.keys(exported), ...Object.keys(leftOut)];

  expect(said.toSorted()).toEqual(tablesOf().toSorted());
  expect(new Set(said).size).toBe(said.length);
});

test.each(Object.entries(exported))(
  "of every column of %s it is said, too",
  (table, { columns, without }) => {
    const taken = words(columns).map((column) => column.replace("?", ""));
    const left = Object.values(without ?? {}).flatMap(words);

    expect([...taken, ...left].toSorted()).toEqual(
      columnsOf(table)
        .map(({ name }) => name)
        .toSorted(),
    );
  },
);
