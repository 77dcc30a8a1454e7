import { type Piece, wordDifferences } from "#app/i18n/word-differences.ts";

/** Characters that stay beside a change; what lies between two such borders is left out. */
const kept = 160;

/** Word by word what was removed and what was added; long stretches that stayed are shortened to what stands beside a change. */
export function wordsChanged(before: string, after: string): Piece[] {
  const pieces = wordDifferences(before, after);
  return pieces.map((piece, at) => shortened(piece, at === 0, at === pieces.length - 1));
}

function shortened({ text, part }: Piece, isFirst: boolean, isLast: boolean): Piece {
  if (part !== "both") return { text, part };
  const [before, after] = [isFirst ? 0 : kept, isLast ? 0 : kept];
  if (text.length <= before + after + kept) return { text, part };
  const start = text.slice(0, before).replace(/\S*$/, "");
  const end = after ? text.slice(-after).replace(/^\S*/, "") : "";
  return { text: `${start}…${end}`, part };
}
