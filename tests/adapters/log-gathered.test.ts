import { setImmediate as turn } from "node:timers/promises";
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

test("lines of one turn of the event loop are written together at its end, in their order", async () => {
  const { log, writes } = aLog();

  log.info("one");
  log.info("two");
  const before = writes.length;
  await turn();
  log.info("three");
  await turn();

  expect(before).toBe(0);
  expect(writes).toEqual([["one", "two"], ["three"]]);
});

test("a warning is written at once, with what stands before it", async () => {
  const { log, writes } = aLog();

  log.info("one");
  log.warn("two");

  expect(writes).toEqual([["one", "two"]]);
  await turn();
  expect(writes.length).toBe(1);
});

test("what is not written yet when the process ends is written then", () => {
  const { log, writes } = aLog();
  const ending = process.listeners("exit").at(-1)!;

  log.info("one");
  ending(0);

  expect(writes).toEqual([["one"]]);
});
