import { z } from "zod";

type Item = { id: string };
export const moves = ["up", "down", "remove"] as const;
export type Move = (typeof moves)[number];

/** The list with the item in the place of the one with its id, or at the end. */
export function withItem<One extends Item>(items: One[], item: One): One[] {
  const there = items.some(({ id }) => id === item.id);
  return there ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];
}

/** The list with one item a place further up or down, or without it; as it is where that cannot be. */
export function rearranged<One extends Item>(items: One[], id: string, move: Move): One[] {
  if (move === "remove") return items.filter((one) => one.id !== id);
  const from = items.findIndex((one) => one.id === id);
  const to = from + (move === "up" ? -1 : 1);
  if (from < 0 || to < 0 || to >= items.length) return items;
  return items.map((one, at) => (at === from ? items[to] : at === to ? items[from] : one));
}

/** What became of a list: items by id that came, went or differ, and whether the others changed their order. */
export function differencesOf<One extends Item>(before: One[], after: One[]) {
  const ids = (items: One[]) => items.map(({ id }) => id);
  const kept = after.filter(({ id }) => ids(before).includes(id));
  const earlier = (id: string) => before.find((one) => one.id === id)!;
  const stayed = before.filter(({ id }) => ids(after).includes(id));
  return {
    added: after.filter(({ id }) => !ids(before).includes(id)),
    removed: before.filter(({ id }) => !ids(after).includes(id)),
    changed: kept
      .map((one) => ({ before: earlier(one.id), after: one }))
      .filter(({ before: one, after: other }) => !isSame(one, other)),
    reordered: ids(stayed).join() !== ids(kept).join(),
  };
}

/** By what they say: the order of keys differs between a form and the database. */
export function isSame(one: unknown, other: unknown): boolean {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

/** What a button of a list sends. */
export const arrangement = z.object({ id: z.string(), move: z.enum(moves) });
