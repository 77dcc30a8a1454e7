import { outcomesOf } from "#db/queries/decisions.ts";
import type { shortlistInShort } from "#db/queries/shortlists.ts";
import type { ShortlistRow } from "#db/schema/decisions.ts";
import { lineIn } from "./line-in.ts";

type InShort = NonNullable<ReturnType<typeof shortlistInShort>>;

/** What managers see of the snapshot that decisions rest on. */
export function viewShortlist({ frozenByName, ...shortlist }: InShort) {
  const { frozenAt, sha256, applications, missingSheets, reason } = shortlist;
  return { frozenAt, frozenBy: frozenByName ?? "", sha256, applications, missingSheets, reason };
}

/** Ids of the applications between which a person decides at the line, and how many of them get a place. */
export function tieIn(rows: readonly ShortlistRow[], places: number) {
  const { tied, seatsForTied: seats } = lineIn(rows, places);
  return { tied, seats };
}

/** The tie across the line of a frozen shortlist, and whether as many of the tied are finalists by now as get a place. */
export function tieAcrossLine(callId: string, { tied, seats }: ReturnType<typeof tieIn>) {
  const finalists = new Set(outcomesOf(callId, "finalist").map(({ applicationId }) => applicationId));
  const chosen = tied.filter((applicationId) => finalists.has(applicationId)).length;
  return { tied, seats, settled: chosen === seats };
}
