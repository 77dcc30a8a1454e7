import type { Locale } from "#app/i18n/locale.ts";
import { firstSubmissionsBy } from "#db/queries/counts.ts";
import { arrivedShare, type Curve } from "./expected.ts";
import { arrivalsByHour, curveOf } from "./pace.ts";

const spans = 60;

type Window = { id: string; opensAt: Date; closesAt: Date; timeZone: string };
export type Point = { x: number; y: number };

const widthOf = ({ opensAt, closesAt }: Window) => (closesAt.getTime() - opensAt.getTime()) / spans;

export type Arrivals = ReturnType<typeof arrivalsIn>;

/** When the applications that count now first came: in each of the sixty spans, and in each hour. */
export function arrivalsIn(call: Window) {
  return { bySpan: firstSubmissionsBy(call.id, call.opensAt, widthOf(call)), byHour: arrivalsByHour(call) };
}

/**
 * How submissions grew from the opening to the deadline, in sixty equal spans (x: milliseconds UTC), beside the
 * expected curve.
 */
export function viewGrowth(call: Window, locale: Locale, now: Date, { bySpan, byHour }: Arrivals) {
  const { opensAt, closesAt } = call;
  const width = widthOf(call);
  const actual = cumulated(bySpan, call, width, now);
  const { whole, curve } = curveOf(call, now, byHour);
  return {
    actual,
    expected: curve ? curvePoints(call, curve, whole, width) : [],
    forecast: now < closesAt ? curve?.total : undefined,
    ticks: [0, spans / 4, spans / 2, (3 * spans) / 4, spans].map((span) =>
      tick(opensAt.getTime() + span * width, call.timeZone, locale),
    ),
  };
}

/** Ends at `now`, or at the deadline with all that arrived. */
function cumulated(
  counts: { span: number; count: number }[],
  { opensAt, closesAt }: Window,
  width: number,
  now: Date,
): Point[] {
  const end = Math.min(now.getTime(), closesAt.getTime());
  const begun = Math.min(spans, Math.ceil((end - opensAt.getTime()) / width));
  if (begun < 1) return [];
  const until = (span: number) =>
    counts.reduce((sum, one) => (one.span < span || span === begun ? sum + one.count : sum), 0);
  return Array.from({ length: begun + 1 }, (_, span) => ({
    x: Math.min(end, opensAt.getTime() + span * width),
    y: until(span),
  }));
}

function curvePoints(
  { opensAt }: Window,
  { total, saturation }: Curve,
  whole: number,
  width: number,
): Point[] {
  return Array.from({ length: spans + 1 }, (_, span) => ({
    x: opensAt.getTime() + span * width,
    y: Math.round(10 * total * arrivedShare(whole * (1 - span / spans), whole, saturation)) / 10,
  }));
}

function tick(at: number, timeZone: string, locale: Locale) {
  const day = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "short",
    timeZone,
  });
  return { at, label: day.format(at) };
}
