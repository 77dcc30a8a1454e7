import type { Random } from "#db/seed/random.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Clocks that are changed, by half hours too, at midnight, or never; the last have odd distances from UTC. */
const zones = [
  "Europe/Brussels",
  "Europe/Sofia",
  "Africa/Casablanca",
  "America/St_Johns",
  "America/Santiago",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
];
/** Days on which clocks change somewhere, a leap second was put in (the end of 2016), or a leap day is. */
const days = [
  "2016-12-31",
  "2020-02-29",
  "2020-03-29",
  "2020-10-25",
  "2021-04-04",
  "2021-03-14",
  "2022-11-06",
  "2023-07-17",
];
const times = [
  "",
  "00:00",
  "00:30",
  "01:30",
  "02:00",
  "02:30",
  "03:00",
  "12:00",
  "17:00",
  "23:59",
  "23:59:59",
  "24:00",
];

export type Event = { at: number; until: number; forAll: boolean };
export type Arrival = {
  at: number;
  upload?: { begun: number };
  /** Of the sender's clock: nothing may follow from it. */ skew: number;
};
export type Story = { zone: string; day: string; time: string; graceSeconds: number };

/** How a call is to close, as a manager types it. */
export function aStory(random: Random): Story {
  const graceSeconds = random.pick([0, 0, 30, 300]);
  return { zone: random.pick(zones), day: random.pick(days), time: random.pick(times), graceSeconds };
}

/** Who is given more time, and when: for all, for one, or as an outage is made good. */
export function eventsOf(closes: number, random: Random): Event[] {
  return Array.from({ length: random.between(0, 4) }, () => ({
    at: closes + random.between(-48, 30) * hour + random.between(0, 3_599_999),
    until: closes + random.pick([-minute, 1, 1000, 17 * minute, hour, 26 * hour, 72 * hour]),
    forAll: random.chance(0.5),
  })).toSorted((one, other) => one.at - other.at);
}

const around = [-1, 0, 1, 999, 1000, 1001, 29_999, 30_000, 30_001, 300_000, 300_001];

/** Arrivals about every instant that could matter, to the millisecond, in their order. */
export function arrivalsOf(closes: number, events: Event[], number: number, random: Random): Arrival[] {
  const marks = [closes, ...events.flatMap(({ at, until }) => [at, until])];
  return Array.from({ length: number }, () => {
    const near = random.pick(marks) + random.pick(around) * random.pick([-1, 1]);
    const at = random.chance(0.6) ? near : near + random.between(-40 * minute, 40 * minute);
    const skew = random.between(-3 * hour, 3 * hour);
    if (random.chance(0.8)) return { at, skew };
    return {
      at,
      skew,
      upload: { begun: at - random.pick([0, 1, minute, 14 * minute, 15 * minute, 40 * minute]) },
    };
  }).toSorted((one, other) => one.at - other.at);
}
