import { expect, test } from "vitest";
import { timesOf } from "#db/seed/times.ts";

const opensAt = new Date("2020-05-18T07:00:00Z");
const closesAt = new Date("2020-07-17T15:00:00Z");
const many = Array.from({ length: 1000 }, (_, at) => timesOf(`applicant ${at}`, true, opensAt, closesAt));
const hour = 3_600_000;

test("people start, save and submit in this order, while the call is open", () => {
  for (const { startedAt, savedAt, submittedAt } of many) {
    const instants = [opensAt, startedAt, ...savedAt, ...submittedAt, closesAt].map(Number);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  }
});

test("half of them submit on the last day, and every eighth in the last hour", () => {
  const left = many.map(({ submittedAt }) => closesAt.getTime() - submittedAt[0].getTime());

  expect(left.filter((time) => time < 24 * hour).length / 1000).toBeCloseTo(0.5, 1);
  expect(left.filter((time) => time < hour).length / 1000).toBeCloseTo(0.12, 1);
});

test("whoever did not finish did not submit", () => {
  expect(timesOf("a draft", false, opensAt, closesAt).submittedAt).toEqual([]);
});

test("in a call that is still open nothing has happened yet after now", () => {
  const now = new Date("2020-06-29T12:00:00Z");
  const soFar = many.map((_, at) => timesOf(`applicant ${at}`, true, opensAt, closesAt, now));

  const latest = soFar.flatMap(({ startedAt, savedAt, submittedAt }) => [
    startedAt,
    ...savedAt,
    ...submittedAt,
  ]);
  expect(latest.filter((instant) => instant > now)).toEqual([]);
});
