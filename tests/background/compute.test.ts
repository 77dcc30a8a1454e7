import { expect, test } from "vitest";
import { computeWithin } from "#app/background/compute.server.ts";

test("what takes too long is ended", async () => {
  const counting = computeWithin({ milliseconds: 1, megabytes: 100 }, "pages", "/dev/null");

  await expect(counting).rejects.toThrow("pages took too long");
});

test("what takes too much memory is ended, and the server goes on", async () => {
  const counting = computeWithin({ milliseconds: 60_000, megabytes: 8 }, "pages", "/dev/null");

  await expect(counting).rejects.toThrow("memory limit");
});

test("a failure comes back as such", async () => {
  const counting = computeWithin({ milliseconds: 60_000, megabytes: 200 }, "pages", "/nowhere");

  await expect(counting).rejects.toThrow("ENOENT");
});
