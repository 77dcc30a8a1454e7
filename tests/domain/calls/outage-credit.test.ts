import fc from "fast-check";
import { expect, test } from "vitest";
import { creditFor } from "#app/domain/calls/outage-credit.ts";

const closesAt = new Date("2020-07-17T15:00:00Z");
const outageRule = { withinHours: 24, leastMinutes: 10, mostHours: 48 };
const call = { closesAt, outageRule };
const afterwards = new Date("2020-07-17T16:00:00Z");
const clock = (time: string) => new Date(`2020-07-17T${time}:00Z`);
const outage = (from: string, until: string) => ({ from: clock(from), until: clock(until) });
const later = (hours: number) => new Date(closesAt.getTime() + hours * 3_600_000);

test("an outage before the deadline gives its length back, rounded up to whole hours", () => {
  const credit = creditFor([outage("13:10", "14:25")], call, clock("14:30"));

  expect(credit).toEqual({
    counted: [outage("13:10", "14:25")],
    minutes: 75,
    hours: 2,
    capped: false,
    until: later(2),
    fromNow: false,
  });
});

test("overlapping outages count once, others together", () => {
  const outages = [outage("13:00", "13:40"), outage("13:20", "13:50"), outage("14:30", "14:45")];

  const credit = creditFor(outages, call, clock("14:50"));

  expect(credit).toMatchObject({ minutes: 65, hours: 2 });
  expect(credit!.counted).toEqual([outage("13:00", "13:50"), outage("14:30", "14:45")]);
});

test("an outage shorter than the rule's least gives nothing, one of exactly the least does", () => {
  const shorter = creditFor([outage("14:00", "14:09")], call, clock("14:30"));
  const enough = creditFor([outage("14:00", "14:10")], call, clock("14:30"));

  expect([shorter, enough?.hours]).toEqual([undefined, 1]);
});

test("what lies before the rule's window does not count", () => {
  const before = { from: new Date("2020-07-16T10:00:00Z"), until: new Date("2020-07-16T15:30:00Z") };

  const credit = creditFor([before], call, clock("14:30"));

  expect(credit).toMatchObject({
    counted: [{ from: new Date("2020-07-16T15:00:00Z"), until: before.until }],
    minutes: 30,
  });
});

test("an outage over the deadline counts to its end, one that began after it does not count", () => {
  const over = creditFor([outage("14:40", "15:50")], call, afterwards);
  const after = creditFor([outage("15:00", "15:50")], call, afterwards);

  expect(over).toMatchObject({ minutes: 70, hours: 2, until: later(2) });
  expect(after).toBeUndefined();
});

test("the rule's most cuts what would be more", () => {
  const strict = { ...call, outageRule: { ...outageRule, mostHours: 1 } };

  const credit = creditFor([outage("10:00", "14:00")], strict, clock("14:30"));

  expect(credit).toMatchObject({ hours: 1, capped: true, until: later(1) });
});

test("once the deadline that it gives is over, the hours count from the next full hour", () => {
  const credit = creditFor([outage("14:00", "14:30")], call, new Date("2020-07-18T09:20:00Z"));

  expect(credit).toMatchObject({ fromNow: true, until: new Date("2020-07-18T11:00:00Z") });
});

test("what was recorded before the last extension was made good by it", () => {
  const extended = { ...call, closesAt: later(2), extendedAt: clock("14:30") };

  const credit = creditFor([outage("13:10", "14:25")], extended, afterwards);

  expect(credit).toBeUndefined();
});

const minute = 60_000;
const aSpan = fc
  .tuple(fc.integer({ min: -3000, max: 300 }), fc.integer({ min: 0, max: 600 }))
  .map(([start, minutes]) => {
    const from = closesAt.getTime() + start * minute;
    return { from: new Date(from), until: new Date(from + minutes * minute) };
  });
const aRule = fc.record({
  withinHours: fc.integer({ min: 1, max: 48 }),
  leastMinutes: fc.integer({ min: 1, max: 120 }),
  mostHours: fc.integer({ min: 1, max: 100 }),
});
const aNow = fc.integer({ min: -3000, max: 3000 }).map((at) => new Date(closesAt.getTime() + at * minute));
const spans = fc.array(aSpan, { maxLength: 6 });

test("whatever happened, the deadline is never shortened nor put into the past", () => {
  fc.assert(
    fc.property(spans, aRule, aNow, (outages, rule, now) => {
      const credit = creditFor(outages, { closesAt, outageRule: rule }, now);
      if (!credit) return;
      expect(credit.until.getTime()).toBeGreaterThan(closesAt.getTime());
      expect(credit.until.getTime()).toBeGreaterThan(now.getTime());
      expect(credit.hours).toBeLessThanOrEqual(rule.mostHours);
    }),
  );
});

test("the same outage recorded twice, or in pieces, counts once", () => {
  fc.assert(
    fc.property(spans, aRule, aNow, (outages, rule, now) => {
      const halves = outages.flatMap(({ from, until }) => {
        const middle = new Date((from.getTime() + until.getTime()) / 2);
        return [
          { from, until: middle },
          { from: middle, until },
        ];
      });
      const about = { closesAt, outageRule: rule };

      expect(creditFor([...halves, ...outages], about, now)).toEqual(creditFor(outages, about, now));
    }),
  );
});

test("nothing counts that lies before the window, or begins at the deadline or later", () => {
  fc.assert(
    fc.property(spans, aRule, aNow, (outages, rule, now) => {
      const credit = creditFor(outages, { closesAt, outageRule: rule }, now);
      const window = closesAt.getTime() - rule.withinHours * 60 * minute;
      for (const { from, until } of credit?.counted ?? []) {
        expect(from.getTime()).toBeGreaterThanOrEqual(window);
        expect(from.getTime()).toBeLessThan(closesAt.getTime());
        expect(until.getTime() - from.getTime()).toBeGreaterThanOrEqual(rule.leastMinutes * minute);
      }
    }),
  );
});
