import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLog } from "#app/adapters/log.server.ts";
import { gathered } from "#app/adapters/log-gathered.ts";

/** A log whose lines are gathered, and the words of each write. */
function aLog() {
  const writes: string[][] = [];
  const wordsOf = (text: string) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).msg as string);
  const log = createLog("info", gathered({ write: (text) => void writes.push(wordsOf(text)) }));
  return { log, writes };
}

const longerThanGathered = 60;

test("lines that come shortly after each other are written together, in their order", async () => {
  const { log, writes } = aLog();

  log.info("one");
  log.info("two");
  const before = writes.length;
  await pause(longerThanGathered);
  log.info("three");
  await pause(longerThanGathered);

  expect(before).toBe(0);
  expect(writes).toEqual([["one", "two"], ["three"]]);
});

test("a warning is written at once, with what stands before it", async () => {
  const { log, writes } = aLog();

  log.info("one");
  log.warn("two");

  expect(writes).toEqual([["one", "two"]]);
  await pause(longerThanGathered);
  expect(writes.length).toBe(1);
});

test("what is not written yet when the process ends is written then", () => {
  const { log, writes } = aLog();
  const ending = process.listeners("exit").at(-1)!;

  log.info("one");
  ending(0);

  expect(writes).toEqual([["one"]]);
});
