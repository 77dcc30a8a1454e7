import type { OutageRule } from "./outage-rule.ts";

type Span = { from: Date; until: Date };
type Call = {
  closesAt: Date;
  outageRule: OutageRule;
  /** When the deadline was last extended: what was recorded before is made good. */
  extendedAt?: Date;
};

export type Credit = {
  /** What counts of the outages, each stretch of time once, the earliest first. */
  counted: Span[];
  /** Their length together, in whole minutes, rounded up. */
  minutes: number;
  /** By how much the rule lengthens the deadline. */
  hours: number;
  /** Whether the rule's most cut it. */
  capped: boolean;
  /** The proposed deadline. */
  until: Date;
  /** The credit counts from the next full hour, because the deadline it would give is over already. */
  fromNow: boolean;
};

const minute = 60_000;
const hour = 60 * minute;

/**
 * The later deadline that a call's published rule gives for outages of the portal; undefined when it gives none. Of each
 * outage counts what lies after the beginning of the last `withinHours` before the deadline, to its end, if it began before the
 * deadline; of overlapping ones each minute once; only stretches of at least `leastMinutes`. Their lengths are added,
 * then rounded up to whole hours. The new deadline is never earlier than the old one, nor in the past.
 */
export function creditFor(outages: Span[], call: Call, now: Date): Credit | undefined {
  const { leastMinutes, mostHours } = call.outageRule;
  const counted = joinedSpans(outages.flatMap((outage) => countedOf(outage, call, now))).filter(
    (span) => lengthOf(span) >= leastMinutes * minute,
  );
  if (counted.length === 0) return;
  const length = counted.reduce((sum, span) => sum + lengthOf(span), 0);
  const wanted = Math.ceil(length / hour);
  const hours = Math.min(wanted, mostHours);
  const minutes = Math.ceil(length / minute);
  return { counted, minutes, hours, capped: hours < wanted, ...newDeadline(call.closesAt, hours, now) };
}

function countedOf({ from, until }: Span, { closesAt, outageRule, extendedAt }: Call, now: Date): Span[] {
  const window = closesAt.getTime() - outageRule.withinHours * hour;
  const begins = Math.max(from.getTime(), window, extendedAt?.getTime() ?? -Infinity);
  const ends = Math.min(until.getTime(), now.getTime());
  const counts = begins < ends && begins < closesAt.getTime();
  return counts ? [{ from: new Date(begins), until: new Date(ends) }] : [];
}

function newDeadline(closesAt: Date, hours: number, now: Date) {
  const until = closesAt.getTime() + hours * hour;
  if (until > now.getTime()) return { until: new Date(until), fromNow: false };
  const nextHour = Math.floor(now.getTime() / hour + 1) * hour;
  return { until: new Date(nextHour + hours * hour), fromNow: true };
}

function joinedSpans(spans: Span[]): Span[] {
  const inOrder = spans.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  return inOrder.reduce<Span[]>((done, next) => {
    const last = done.at(-1);
    if (!last || next.from > last.until) return [...done, next];
    const until = last.until > next.until ? last.until : next.until;
    return [...done.slice(0, -1), { from: last.from, until }];
  }, []);
}

const lengthOf = ({ from, until }: Span) => until.getTime() - from.getTime();
