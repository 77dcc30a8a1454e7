import { diffArrays } from "diff/lib/diff/array.js";

/** A piece of two texts in their order: in both, in the later one only, or in the earlier one only. */
export type Piece = { text: string; part: "both" | "added" | "removed" };

/** In words: two texts that have less in common are two texts, and comparing them would take long. */
const mostEdits = 1000;

/** Where two texts of any alphabet differ, word by word; all of the one and all of the other when they have too little in common. */
export function wordDifferences(earlier: string, later: string): Piece[] {
  const found = diffArrays(wordsIn(earlier), wordsIn(later), { maxEditLength: mostEdits });
  const pieces: Piece[] = found?.map(({ value, added, removed }) => ({
    text: value.join(""),
    part: added ? "added" : removed ? "removed" : "both",
  })) ?? [
    { text: earlier, part: "removed" },
    { text: later, part: "added" },
  ];
  return pieces.filter(({ text }) => text !== "");
}

/** Words and numbers, and every other character by itself. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^]/gu) ?? [];
}
