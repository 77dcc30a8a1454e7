import type { MoreRow } from "./read-more.ts";

export const moreShows = ["all", "near", "ordered"] as const;
export type MoreShow = (typeof moreShows)[number];

const shown: Record<MoreShow, (row: MoreRow) => boolean> = {
  all: () => true,
  near: ({ near }) => near,
  ordered: ({ extra }) => extra > 0,
};

const keys = {
  place: ({ place }: MoreRow) => place,
  company: ({ company }: MoreRow) => company,
  done: ({ done, wanted }: MoreRow) => done - wanted,
  percent: ({ percent }: MoreRow) => percent,
  spread: ({ spread }: MoreRow) => spread,
  distance: ({ distance }: MoreRow) => distance && Math.abs(distance),
};

const onePage = 50;

/** What the address asks of the list: `?show=near&sort=-spread&after=17`; what it does not know is left at the usual. */
export function moreAskedOf(search: URLSearchParams) {
  const asked = search.get("sort") ?? "place";
  const key = asked.replace(/^-/, "");
  return {
    show: moreShows.find((one) => one === search.get("show")) ?? "all",
    sort: {
      key: Object.hasOwn(keys, key) ? (key as keyof typeof keys) : ("place" as const),
      descending: asked.startsWith("-"),
    },
    after: Number(search.get("after")) || 0,
    /** Ticked beforehand, all of them: without scripts nobody could. */
    ticked: search.get("ticked") === "all",
  };
}

/**
 * One page of the rows that are asked for: those behind the application of the number `after`, by which a page is found
 * again when others came or went. What is not known stands last, equals stay in the order of their numbers.
 */
export function listedMore(rows: readonly MoreRow[], asked: Asked, locale: string) {
  const sorted = inOrder(rows, asked, locale);
  const from = sorted.findIndex(({ order }) => order === asked.after) + 1;
  const page = sorted.slice(from, from + onePage);
  return {
    count: sorted.length,
    rows: page,
    next: from + onePage < sorted.length ? page.at(-1)!.order : undefined,
    /** Zero is the first page. */
    previous: from > 0 ? (sorted[from - onePage - 1]?.order ?? 0) : undefined,
  };
}

type Asked = ReturnType<typeof moreAskedOf>;

/** A large call's list is sorted once, however often its pages are looked at. */
const kept = new WeakMap<readonly MoreRow[], Map<string, readonly MoreRow[]>>();

function inOrder(rows: readonly MoreRow[], asked: Asked, locale: string) {
  const orders = kept.get(rows) ?? new Map<string, readonly MoreRow[]>();
  kept.set(rows, orders);
  const name = [asked.show, asked.sort.key, asked.sort.descending, locale].join();
  const known = orders.get(name) ?? sortedRows(rows.filter(shown[asked.show]), asked.sort, locale);
  orders.set(name, known);
  return known;
}

function sortedRows(rows: readonly MoreRow[], sort: Asked["sort"], locale: string) {
  const collator = new Intl.Collator(locale);
  const by = keys[sort.key];
  const compare = (a: MoreRow, b: MoreRow) => {
    const [one, other] = [by(a), by(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === "string" ? collator.compare(one, String(other)) : one - Number(other);
    return sort.descending ? -order : order;
  };
  return rows.toSorted((a, b) => compare(a, b) || a.order - b.order);
}
