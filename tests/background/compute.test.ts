import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { compute } from "#app/background/compute.server.ts";
import { computeWithin } from "#app/background/compute-within.server.ts";
import { longestRest } from "#app/background/worker-file.ts";
import { aPdfThatUnpacksTo } from "#tests/support/given/contents.ts";
import { twoPagePdf } from "#tests/journeys/two-page-pdf.ts";

const twoPages = join(mkdtempSync(join(tmpdir(), "finalist-pages-")), "deck.pdf");
writeFileSync(twoPages, twoPagePdf);
const bomb = join(dirname(twoPages), "bomb.pdf");

afterEach(() => void vi.useRealTimers());
const stopTheClock = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

test("what takes too long is ended", async () => {
  const counting = computeWithin({ milliseconds: 1, megabytes: 100 }, "pages", "/dev/null");

  await expect(counting).rejects.toThrow("pages took too long");
});

test("what takes too much memory is ended, and the server goes on", async () => {
  const counting = computeWithin({ milliseconds: 60_000, megabytes: 8 }, "pages", "/dev/null");

  await expect(counting).rejects.toThrow("memory limit");
});

test("a PDF that unpacks to more than its thread may have is given up, and the next is read", async () => {
  const limits = { milliseconds: 60_000, megabytes: 100 };
  writeFileSync(bomb, aPdfThatUnpacksTo(200));

  await expect(computeWithin(limits, "pages", bomb)).rejects.toThrow("Aborted");

  expect(await computeWithin(limits, "pages", twoPages)).toBe(2);
});

test("what failed is not asked again: nobody knows how much memory it keeps", async () => {
  const limits = { milliseconds: 60_000, megabytes: 102 };
  const ends = vi.spyOn(Worker.prototype, "terminate");

  await expect(computeWithin(limits, "pages", "/nowhere")).rejects.toThrow("ENOENT");

  expect(ends.mock.calls.length).toBe(1);
  ends.mockRestore();
});

test("a failure comes back as such", async () => {
  const counting = computeWithin({ milliseconds: 60_000, megabytes: 200 }, "pages", "/nowhere");

  await expect(counting).rejects.toThrow("ENOENT");
});

test("whoever asks after a failure, or many at once, gets an answer", async () => {
  const limits = { milliseconds: 60_000, megabytes: 100 };
  const pagesOf = (path: string) => computeWithin(limits, "pages", path).catch(() => "failed");

  const first = await pagesOf(twoPages);
  const later = await Promise.all([
    pagesOf("/nowhere"),
    pagesOf(twoPages),
    pagesOf(twoPages),
    pagesOf(twoPages),
  ]);

  expect(first).toBe(2);
  expect([...later, await pagesOf(twoPages)]).toEqual(["failed", 2, 2, 2, 2]);
});

test("what a thread was computing when it ended comes back as a failure, and the next question has a thread again", async () => {
  const thread = { waiting: new Map() } as Parameters<typeof compute<"pages">>[2] & object;
  const counting = compute("pages", "/dev/null", thread);
  void thread.worker!.terminate();

  await expect(counting).rejects.toThrow("The thread has ended.");
  await expect(compute("pages", "/nowhere", thread)).rejects.toThrow("ENOENT");
});

test("a thread that is asked nothing for a while is ended, and the next question has one again", async () => {
  stopTheClock();
  const thread = { waiting: new Map() } as Parameters<typeof compute<"pages">>[2] & object;
  await compute("pages", twoPages, thread);
  const [worker, almost] = [thread.worker!, longestRest - 1];
  const ended = once(worker, "exit");

  vi.advanceTimersByTime(almost);
  await compute("pages", twoPages, thread);
  vi.advanceTimersByTime(almost);
  const meanwhile = thread.worker;
  vi.advanceTimersByTime(1);
  await ended;

  expect([meanwhile, thread.worker]).toEqual([worker, undefined]);
  expect(await compute("pages", twoPages, thread)).toBe(2);
});

test("several questions that a broken thread left end no later one at its work", async () => {
  stopTheClock();
  const thread = { waiting: new Map() } as Parameters<typeof compute<"pages">>[2] & object;
  const left = [compute("pages", twoPages, thread), compute("pages", twoPages, thread)];
  void thread.worker!.terminate();
  await Promise.allSettled(left);

  const later = compute("pages", twoPages, thread);
  vi.advanceTimersByTime(longestRest);

  expect(await later).toBe(2);
});

test("a worker with limits that is asked nothing for a while is ended", async () => {
  stopTheClock();
  const limits = { milliseconds: 60_000, megabytes: 101 };
  const ends = vi.spyOn(Worker.prototype, "terminate");
  await computeWithin(limits, "pages", twoPages);

  vi.advanceTimersByTime(longestRest - 1);
  const before = ends.mock.calls.length;
  vi.advanceTimersByTime(1);

  expect([before, ends.mock.calls.length]).toEqual([0, 1]);
  expect(await computeWithin(limits, "pages", twoPages)).toBe(2);
});
