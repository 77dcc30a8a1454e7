import { diffArrays } from "diff";

/** A stretch of a text that was changed for another. */
export type Stretch = { text: string; change: "same" | "added" | "removed" };

/** Beyond so many differences a text counts as written anew; looking for them would take too long. */
const mostDifferences = 600;
/** Characters that stay beside a change; what lies between two such borders is left out. */
const kept = 160;

/** Word by word what was removed and what was added; long stretches that stayed are shortened to what stands beside a change. */
export function wordsChanged(before: string, after: string): Stretch[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostDifferences });
  const stretches: Stretch[] = found
    ? found.map(({ value, added, removed }) => ({
        text: value.join(""),
        change: added ? "added" : removed ? "removed" : "same",
      }))
    : [
        { text: before, change: "removed" },
        { text: after, change: "added" },
      ];
  return stretches
    .filter(({ text }) => text !== "")
    .map((stretch, at) => shortened(stretch, at === 0, at === stretches.length - 1));
}

/** Words of any alphabet, runs of spaces, and each other character by itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? [];
}

function shortened({ text, change }: Stretch, isFirst: boolean, isLast: boolean): Stretch {
  if (change !== "same") return { text, change };
  const [before, after] = [isFirst ? 0 : kept, isLast ? 0 : kept];
  if (text.length <= before + after + kept) return { text, change };
  const start = text.slice(0, before).replace(/\S*$/, "");
  const end = after ? text.slice(-after).replace(/^\S*/, "") : "";
  return { text: `${start}…${end}`, change };
}
