import { expect, test } from "vitest";
import { maySee, secretFields } from "#tests/support/leaks/released/who-may-see.ts";
import { aReleasedWorld } from "#tests/support/leaks/released/world.ts";
import { walkBy } from "#tests/support/leaks/walk.ts";

test("once the results are out nobody reads what is not theirs behind any door, and each secret is read by somebody", async () => {
  const { people, ways } = await aReleasedWorld();

  const { leaks, read } = await walkBy({ nobody: undefined, ...people }, ways, maySee);

  expect(leaks).toEqual([]);
  expect(secretFields.filter((field) => !read.has(field))).toEqual([]);
}, 900_000);
