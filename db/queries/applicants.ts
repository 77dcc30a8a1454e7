import { and, asc, count, eq, gt, inArray, lte, max, or, type SQL, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications } from "#db/schema/index.ts";
import { hasName } from "./application-search.ts";
import { isSubmitted } from "./in-state.ts";

/**
 * Where a page of the list begins: after a number, among what came onto the list since the evaluator declared or among
 * the rest.
 */
export type ListKey = { among: "new" | "rest"; after: number };

const listed = (callId: string, ...conditions: (SQL | undefined)[]) =>
  and(eq(applications.callId, callId), isSubmitted, ...conditions);

const shown = {
  applicationId: applications.id,
  number: applications.number,
  company: applications.company,
  country: applications.country,
  listedAt: applications.listedAt,
};

/** Few, so they are found by when they came; the sign keeps SQLite from going through all by their numbers. */
const byNumberOfFew = sql`+${applications.number}`;

/**
 * What an evaluator who declared at `declaredAt` is asked about, from a key on: first what came since then, then the rest,
 * by number; at most `most`, only what `search` is in the name or number of.
 */
export function applicantsFrom(
  callId: string,
  declaredAt: Date | null,
  { among, after }: ListKey,
  most: number,
  search = "",
) {
  const found = search
    ? or(hasName(callId, search), eq(applications.number, Number(/\d+$/.exec(search)?.[0] ?? -1)))
    : undefined;
  const of = (order: SQL, from: number, limit: number, condition?: SQL) =>
    reader
      .select(shown)
      .from(applications)
      .where(listed(callId, gt(order, from), condition, found))
      .orderBy(asc(order))
      .limit(limit)
      .all();
  const news =
    declaredAt && among === "new"
      ? of(byNumberOfFew, after, most, gt(applications.listedAt, declaredAt))
      : [];
  if (news.length === most) return news;
  // Most are, so they are gone through by their numbers.
  const old = declaredAt ? sql`+${lte(applications.listedAt, declaredAt)}` : undefined;
  return [...news, ...of(sql`${applications.number}`, among === "new" ? 0 : after, most - news.length, old)];
}

/** These, as far as they are on the list. */
export function applicantsAmong(callId: string, ids: string[]) {
  return reader
    .select(shown)
    .from(applications)
    .where(listed(callId, inArray(applications.id, ids)))
    .all();
}

const undeclared = (callId: string, declaredAt: Date | null) =>
  listed(callId, declaredAt ? gt(applications.listedAt, declaredAt) : undefined);

/** The numbers after one that somebody was not asked about when they declared at `declaredAt`; at most `most`. */
export function undeclaredNumbers(callId: string, declaredAt: Date | null, after: number, most: number) {
  const order = declaredAt ? byNumberOfFew : sql`${applications.number}`;
  return reader
    .select({ number: applications.number })
    .from(applications)
    .where(and(undeclared(callId, declaredAt), gt(order, after)))
    .orderBy(asc(order))
    .limit(most)
    .all()
    .map(({ number }) => number);
}

/** How many they were not asked about, and how many of them have numbers up to `to`. */
export function countUndeclaredTo(callId: string, declaredAt: Date | null, to: number) {
  const counted = (condition?: SQL) =>
    reader
      .select({ count: count() })
      .from(applications)
      .where(and(undeclared(callId, declaredAt), condition))
      .get()!.count;
  return { all: counted(), gone: to > 0 ? counted(lte(applications.number, to)) : 0 };
}

export function countApplicants(callId: string): number {
  return reader.select({ count: count() }).from(applications).where(listed(callId)).get()!.count;
}

/** When something came onto the list last. */
export function newestApplicant(callId: string): Date | null {
  return reader
    .select({ at: max(applications.listedAt) })
    .from(applications)
    .where(listed(callId))
    .get()!.at;
}
