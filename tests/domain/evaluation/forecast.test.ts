import { expect, test } from "vitest";
import { forecastEnd } from "#app/domain/evaluation/forecast.ts";
import { paceFrom, progressFacts, viewTotals } from "#app/domain/evaluation/read-progress.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

const now = new Date("2026-11-20T12:00:00Z");
const daysFrom = (start: Date, days: number) => new Date(start.getTime() + days * 24 * 60 * 60 * 1000);
const daysUntil = (at: Date) => (at.getTime() - now.getTime()) / (24 * 60 * 60 * 1000);

test("at ten sheets in five days twenty more take ten days, give or take what chance explains", () => {
  const forecast = forecastEnd({ submitted: 10, since: daysFrom(now, -5), now, left: 20 })!;

  expect(daysUntil(forecast.likely)).toBeCloseTo(10, 10);
  expect(daysUntil(forecast.from)).toBeCloseTo(5.29, 2);
  expect(daysUntil(forecast.to)).toBeCloseTo(18.91, 2);
});

test("the interval holds the true end in about nine of ten simulated evaluations", () => {
  const random = seeded(20_201_117);
  const wait = () => -Math.log(1 - random());
  const runs = Array.from({ length: 4000 }, () => {
    const submitted = countWithin(7, () => wait() / 3);
    const end = Array.from({ length: 25 }, () => wait() / 3).reduce((sum, one) => sum + one, 0);
    const forecast = forecastEnd({ submitted, since: daysFrom(now, -7), now, left: 25 })!;
    return daysUntil(forecast.from) <= end && end <= daysUntil(forecast.to);
  });

  const held = runs.filter(Boolean).length / runs.length;

  expect(held).toBeGreaterThan(0.87);
  expect(held).toBeLessThan(0.93);
});

/** The least random numbers that do: a multiplicative congruential generator (Park and Miller). */
function seeded(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function countWithin(days: number, wait: () => number): number {
  let count = 0;
  for (let at = wait(); at <= days; at += wait()) count += 1;
  return count;
}

test("nothing is foretold from four sheets, nor when none is left", () => {
  expect(forecastEnd({ submitted: 4, since: daysFrom(now, -7), now, left: 20 })).toBeNull();
  expect(forecastEnd({ submitted: 40, since: daysFrom(now, -7), now, left: 0 })).toBeNull();
});

test("managers are told when evaluation ends at the pace of the last seven days, not of earlier ones", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, capacity: 50 });
  const pairs = Array.from({ length: 13 }, () =>
    anAssignment({ call, evaluator, application: anEligibleApplication({ call }) }),
  );
  pairs.slice(0, 3).forEach(({ permit }) => aSubmittedSheet(permit, { at: inEvaluation }));
  pairs.slice(3, 8).forEach(({ permit }) => aSubmittedSheet(permit, { at: daysFrom(inEvaluation, 10) }));

  const later = daysFrom(inEvaluation, 14);
  const facts = progressFacts({ callId: call.id, since: paceFrom(later) });
  const { forecast } = viewTotals(call.managed, facts, later);

  expect(forecast!.likely).toEqual(daysFrom(inEvaluation, 21));
});
