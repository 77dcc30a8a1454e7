import type { Locale } from "#app/i18n/locale.ts";
import { firstSubmissionsBy } from "#db/queries/counts.ts";
import { arrivedShare, expectedCurve } from "./expected.ts";

const hour = 3_600_000;
const hoursBefore = 48;
const hoursAhead = 24;

type Window = { id: string; opensAt: Date; closesAt: Date; timeZone: string };

/** What first came in each hour since the opening, of what counts now; hours are counted from 0. */
export function arrivalsByHour({ id, opensAt }: Window) {
  return firstSubmissionsBy(id, opensAt, hour).map(({ span, count }) => ({ hour: Math.max(0, span), count }));
}

/** The expected curve of a call, fitted to what was submitted so far, up to `now` or the deadline, hour by hour. */
export function curveOf(call: Window, now: Date, counts = arrivalsByHour(call)) {
  const end = Math.min(now.getTime(), call.closesAt.getTime());
  const passed = Math.max(0, (end - call.opensAt.getTime()) / hour);
  const whole = (call.closesAt.getTime() - call.opensAt.getTime()) / hour;
  const arrivals = counts.map((one) => ({
    from: whole - one.hour,
    to: whole - Math.min(one.hour + 1, passed, whole),
    count: one.count,
  }));
  return { whole, passed, counts, curve: expectedCurve(arrivals, whole - passed, whole) };
}

/** Submissions an hour around `now` beside those that the curve expects (x: milliseconds UTC, the middle of the hour). */
export function paceOf(call: Window, locale: Locale, now: Date) {
  const { whole, passed, counts, curve } = curveOf(call, now);
  const from = Math.max(0, Math.floor(passed) - hoursBefore);
  const to = Math.min(Math.ceil(whole), Math.floor(passed) + hoursAhead);
  const hours = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const at = (one: number) => call.opensAt.getTime() + (one + 0.5) * hour;
  const came = new Map(counts.map((one) => [one.hour, one.count]));
  const share = (one: number) => arrivedShare(whole - one, whole, curve?.saturation);
  const tenths = (value: number) => Math.round(value * 100) / 100;
  return {
    forecast: curve && now < call.closesAt ? curve : undefined,
    actual: hours.filter((one) => one + 1 <= passed).map((one) => ({ x: at(one), y: came.get(one) ?? 0 })),
    expected: curve
      ? hours.map((one) => ({
          x: at(one),
          y: tenths(curve.total * (share(Math.min(one + 1, whole)) - share(one))),
        }))
      : [],
    ticks: hours.filter((_, place) => place % 12 === 0).map((one) => tick(at(one), call.timeZone, locale)),
  };
}

function tick(at: number, timeZone: string, locale: Locale) {
  const words = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return { at, label: new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, words).format(at) };
}
