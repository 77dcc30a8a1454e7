import { expect, test } from "vitest";
import { startScheduler } from "#app/background/scheduler.server.ts";

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("a job that fails stops neither itself nor another, each has its own interval", async () => {
  const runs = { failing: 0, breaking: 0, seldom: 0 };
  const failing = () => {
    runs.failing += 1;
    throw new Error("disk full");
  };
  const jobs = [
    { name: "failing", everySeconds: 0.01, run: failing },
    { name: "breaking", everySeconds: 0.01, run: () => Promise.reject(new Error((runs.breaking += 1) + "")) },
    { name: "seldom", everySeconds: 60, run: () => void (runs.seldom += 1) },
  ];
  const stop = startScheduler(jobs, 0);

  while (runs.failing < 3 || runs.breaking < 3 || runs.seldom < 1) await wait(5);
  stop();

  expect(runs.seldom).toBe(1);
});

test("a job that is still busy is not begun again", async () => {
  let [begun, others] = [0, 0];
  const jobs = [
    { name: "slow", everySeconds: 0.01, run: () => new Promise(() => void (begun += 1)) },
    { name: "other", everySeconds: 0.01, run: () => void (others += 1) },
  ];
  const stop = startScheduler(jobs, 0);

  while (others < 5) await wait(5);
  stop();

  expect(begun).toBe(1);
});

test("of jobs that start only the first begins before pages are answered; none begins any more once it is told to stop", async () => {
  const begun: string[] = [];
  const jobs = ["heartbeat", "reminders", "backups"].map((name) => ({
    name,
    everySeconds: 60,
    run: () => void begun.push(name),
  }));
  const stop = startScheduler(jobs, 0);
  const atOnce = [...begun];

  while (begun.length < 2) await wait(5);
  await stop();
  await wait(150);

  expect([atOnce, begun]).toEqual([["heartbeat"], ["heartbeat", "reminders"]]);
});
