import { expect, test, vi } from "vitest";
import { foundOnce } from "#app/http/found-once.ts";

test("what many say is found out once; what nobody says in earnest is not kept", () => {
  const find = vi.fn((said: string) => said.length);
  const lengthOf = foundOnce(find);

  expect([lengthOf("bg,en"), lengthOf("bg,en"), find.mock.calls.length]).toEqual([5, 5, 1]);
  const long = "x".repeat(501);
  expect([lengthOf(long), lengthOf(long), find.mock.calls.length]).toEqual([501, 501, 3]);
});
