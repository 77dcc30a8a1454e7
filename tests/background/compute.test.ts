import { expect, test } from "vitest";
import { compute, computeWithin } from "#app/background/compute.server.ts";

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

test("what a thread was computing when it ended comes back as a failure, and the next question has a thread again", async () => {
  const thread = { waiting: new Map() } as Parameters<typeof compute<"pages">>[2] & object;
  const counting = compute("pages", "/dev/null", thread);
  void thread.worker!.terminate();

  await expect(counting).rejects.toThrow("The thread has ended.");
  await expect(compute("pages", "/nowhere", thread)).rejects.toThrow("ENOENT");
});
