import { createHash } from "node:crypto";
import type { Answer } from "#app/domain/calls/form/definition.ts";
import { isSameAnswer } from "./draft.ts";

/** An answer as it stands in the draft. */
export type Current = {
  value: Answer;
  revision: number;
  savedBy: string;
  page: string | null;
  turn: number;
};

/** What a save says of the text that it brings. */
export type Origin = {
  by: string;
  /** What the text was based on, as `baseOf` wrote it; none for what must be saved whatever was there. */
  base?: string;
  /** The random name of the open page on which it was typed; none without scripts. */
  page?: string;
  /** How often anything had been changed on that page by then. */
  turn: number;
};

/**
 * same: it stands there already · save · outdated: the page itself saved a newer text · untouched: only others changed
 * it · conflict: somebody else, or another page of the same person, changed it meanwhile.
 */
export type Verdict = "same" | "save" | "outdated" | "untouched" | "conflict";

/**
 * Whether a text may take the place of the present one. `storedBefore`: whether the same page had this very text stored
 * after its base already, so that a save repeated after a lost answer is no conflict with what others made of it.
 */
export function judge(
  current: Current | undefined,
  typed: Answer,
  origin: Origin,
  storedBefore: () => boolean,
): Verdict {
  if (isSameAnswer(current?.value, typed)) return "same";
  if (!current || origin.base === undefined) return "save";
  if (isSamePage(current, origin)) return origin.turn > current.turn ? "save" : "outdated";
  if (revisionIn(origin.base) === current.revision) return "save";
  if (digestIn(origin.base) === digestOf(typed) || storedBefore()) return "untouched";
  return "conflict";
}

function isSamePage(current: Current, { page, by }: Origin): boolean {
  return page !== undefined && current.page === page && current.savedBy === by;
}

/** What a page is told that its text is based on: the revision and a digest of the answer, as in "4.9f86d081884c". */
export function baseOf(current: Pick<Current, "value" | "revision"> | undefined): string {
  return `${current?.revision ?? 0}.${digestOf(current?.value ?? null)}`;
}

/** 0 where nothing was answered yet, and for what no page of the portal sends. */
export function revisionIn(base: string): number {
  return Number.parseInt(base, 10) || 0;
}

function digestIn(base: string): string {
  return base.slice(base.indexOf(".") + 1);
}

/** Blanks and nothing are the same answer; so they have one digest. */
function digestOf(answer: Answer): string {
  const written = isSameAnswer(answer, null) ? "" : JSON.stringify(answer);
  return createHash("sha256").update(written).digest("hex").slice(0, 12);
}

const oneGo = 5 * 60_000;
const longDeletion = 40;

type Entry = {
  value: Answer;
  revision: number | null;
  savedBy: string;
  page: string | null;
  begunAt: Date;
};

/**
 * Whether a save only goes on with the last entry of the history: the same page, not five minutes after the entry was
 * begun, and not more than 40 characters in a row taken away, so that a text deleted by mistake can be had back.
 */
export function continues(last: Entry | undefined, typed: Answer, { by, page }: Origin, now: Date): boolean {
  if (last?.revision == null || last.savedBy !== by || last.page !== (page ?? null)) return false;
  if (now.getTime() - last.begunAt.getTime() > oneGo) return false;
  return deletedBetween(last.value, typed) <= longDeletion;
}

/** How long a piece of the first text has to be cut out to make the second; of what is no text, none. */
function deletedBetween(before: Answer, after: Answer): number {
  if (typeof before !== "string" || typeof after !== "string") return 0;
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
