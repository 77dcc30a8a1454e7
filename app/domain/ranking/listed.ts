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
  next: ({ next }: RankingRow) => next?.gain ?? -1,
};
export type SortKey = keyof typeof keys;

const onePage = 100;

/** What the address asks of the list: `?show=line&sort=-spread&after=17`; what it does not know is left at the usual. */
export function askedOf(search: URLSearchParams) {
  const asked = search.get("sort") ?? "place";
  const key = asked.replace(/^-/, "");
  return {
    show: shows.find((one) => one === search.get("show")) ?? "all",
    sort: { key: Object.hasOwn(keys, key) ? (key as SortKey) : "place", descending: asked.startsWith("-") },
    /** The number of the application after which the page begins; 0 is the first page. */
    after: Math.max(0, Math.trunc(Number(search.get("after"))) || 0),
  };
}
export type Asked = ReturnType<typeof askedOf>;

/**
 * One page of the rows that are asked for, in the order asked for; equals stay in the order of their places. `before` counts
 * the rows before it; a page is found again by the application that it follows when others came or went.
 */
export function listedRows(rows: readonly RankingRow[], asked: Asked, locale: string) {
  const sorted = inOrder(rows, asked, locale);
  const before = asked.after === 0 ? 0 : sorted.findIndex(({ order }) => order === asked.after) + 1;
  const page = sorted.slice(before, before + onePage);
  return {
    count: sorted.length,
    rows: page,
    before,
    next: before + onePage < sorted.length ? page.at(-1)!.order : undefined,
    previous: before > 0 ? (sorted[before - onePage - 1]?.order ?? 0) : undefined,
  };
}

/** A large call's ranking is sorted once, however often its pages are looked at. */
const kept = new WeakMap<readonly RankingRow[], Map<string, readonly RankingRow[]>>();

function inOrder(rows: readonly RankingRow[], { show, sort }: Asked, locale: string) {
  if (show === "all" && sort.key === "place" && !sort.descending) return rows;
  const orders = kept.get(rows) ?? new Map<string, readonly RankingRow[]>();
  kept.set(rows, orders);
  const name = [show, sort.key, sort.descending, locale].join();
  const known = orders.get(name) ?? sortedRows(rows.filter(shown[show]), sort, locale);
  orders.set(name, known);
  return known;
}

function sortedRows(rows: readonly RankingRow[], { key, descending }: Asked["sort"], locale: string) {
  const collator = new Intl.Collator(locale);
  const by = keys[key];
  const order = (a: RankingRow, b: RankingRow) => {
    const [one, other] = [by(a), by(b)];
    if (typeof one === "string") return collator.compare(one, String(other));
    return one === other ? 0 : one - Number(other);
  };
  return rows.toSorted((a, b) => (descending ? order(b, a) : order(a, b)));
}
