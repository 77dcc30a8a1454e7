import { diffArrays } from "diff";

/** A piece of two texts in their order: in both, in the later one only, or in the earlier one only. */
export type Piece = { text: string; part: "both" | "added" | "removed" };

/** Words of any script, numbers, and everything else by itself. */
const words = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+|\s|[^]/gu;

/** In words: two texts that have less in common are two texts, and comparing them would take long. */
const mostEdits = 2000;

/** Where two texts differ, word by word; undefined when they have too little in common. */
export function wordDifference(earlier: string, later: string): Piece[] | undefined {
  const pieces = diffArrays(earlier.match(words) ?? [], later.match(words) ?? [], {
    maxEditLength: mostEdits,
  });
  return pieces?.map(({ value, added, removed }) => ({
    text: value.join(""),
    part: added ? "added" : removed ? "removed" : "both",
  }));
}
