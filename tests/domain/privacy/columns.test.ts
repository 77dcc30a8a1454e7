import { expect, test } from "vitest";
import { fatesOfColumns } from "#app/domain/privacy/columns.ts";
import { textColumns } from "#tests/support/text-columns.ts";

test("of every text column of the database it is said what becomes of it, and of no other", () => {
  const said = [...fatesOfColumns().keys()];

  expect(said.toSorted()).toEqual(textColumns().map(({ table, column }) => `${table}.${column}`));
  expect(new Set(said).size).toBe(said.length);
});
