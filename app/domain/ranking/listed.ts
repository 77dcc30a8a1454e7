import type { RankingRow } from "./read.ts";

export const shows = ["all", "line", "tied", "missing", "below"] as const;
export type Show = (typeof shows)[number];

const shown: Record<Show, (row: RankingRow) => boolean> = {
  all: () => true,
  line: ({ grey }) => grey,
  tied: ({ tied }) => tied,
  missing: ({ sheets, expected }) => sheets < expected,
  below: ({ above }) => !above,
};

const keys = {
  place: ({ place }: RankingRow) => place,
  company: ({ company }: RankingRow) => company,
  percent: ({ percent }: RankingRow) => percent,
  spread: ({ spread }: RankingRow) => spread ?? -1,
  sheets: ({ sheets, expected }: RankingRow) => sheets - expected,
  calibrated: ({ estimate }: RankingRow) => estimate?.score ?? -1,
  rank: ({ estimate }: RankingRow) => estimate?.expectedRank ?? Infinity,
  chance: ({ estimate }: RankingRow) => estimate?.amongFirst ?? -1,
};
export type SortKey = keyof typeof keys;

export const onePage = 100;

/** What the address asks of the list: `?show=line&sort=-spread&after=100`; what it does not know is left at the usual. */
export function askedOf(search: URLSearchParams) {
  const asked = search.get("sort") ?? "place";
  const key = asked.replace(/^-/, "");
  return {
    show: shows.find((one) => one === search.get("show")) ?? "all",
    sort: { key: Object.hasOwn(keys, key) ? (key as SortKey) : "place", descending: asked.startsWith("-") },
    after: Math.max(0, Math.trunc(Number(search.get("after"))) || 0),
  };
}

/** One page of the rows that are asked for, in the order asked for; equals stay in the order of their places. */
export function listedRows(
  rows: RankingRow[],
  { show, sort, after }: ReturnType<typeof askedOf>,
  locale: string,
) {
  const collator = new Intl.Collator(locale);
  const by = keys[sort.key];
  const order = (a: RankingRow, b: RankingRow) => {
    const [one, other] = [by(a), by(b)];
    if (typeof one === "string") return collator.compare(one, String(other));
    return one === other ? 0 : one - Number(other);
  };
  const sorted = rows.filter(shown[show]).toSorted((a, b) => (sort.descending ? order(b, a) : order(a, b)));
  return { count: sorted.length, rows: sorted.slice(after, after + onePage) };
}
