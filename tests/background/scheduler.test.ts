import { expect, test } from "vitest";
import { startScheduler } from "#app/background/scheduler.server.ts";

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("a job that fails stops neither itself nor another, each has its own interval", async () => {
  const runs = { failing: 0, breaking: 0, seldom: 0 };
  const stop = startScheduler([
    {
      name: "failing",
      everySeconds: 0.01,
      run: () => {
        runs.failing += 1;
        throw new Error("disk full");
      },
    },
    { name: "breaking", everySeconds: 0.01, run: () => Promise.reject(new Error((runs.breaking += 1) + "")) },
    { name: "seldom", everySeconds: 60, run: () => void (runs.seldom += 1) },
  ]);

  while (runs.failing < 3 || runs.breaking < 3) await wait(5);
  stop();

  expect(runs.seldom).toBe(1);
});

test("a job that is still busy is not begun again", async () => {
  let [begun, others] = [0, 0];
  const stop = startScheduler([
    { name: "slow", everySeconds: 0.01, run: () => new Promise(() => void (begun += 1)) },
    { name: "other", everySeconds: 0.01, run: () => void (others += 1) },
  ]);

  while (others < 5) await wait(5);
  stop();

  expect(begun).toBe(1);
});
