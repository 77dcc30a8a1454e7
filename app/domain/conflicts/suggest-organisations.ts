import { foldedName } from "./organisation-name.ts";

/** Words that an abbreviation leaves out. */
const small = new Set("and at d da de der des di du for fur i la na of po pri the und v y za".split(" "));

/**
 * Pairs of names of which one may be short for the other: the initials of all words, or of the first ones before the rest,
 * as TU Sofia is for Technical University of Sofia. Only a suggestion, in the order of the names. `known`: folded names
 * that need none.
 */
export function probablyOne(names: Iterable<string>, known: ReadonlySet<string>): [string, string][] {
  const byFolded = new Map([...names].map((name) => [foldedName(name), name]));
  const found = [...byFolded].flatMap(([folded, long]): [string, string][] =>
    shortForms(folded)
      .filter((short) => byFolded.has(short) && !(known.has(short) && known.has(folded)))
      .map((short) => [byFolded.get(short)!, long]),
  );
  return found.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** At least two initials, so that no single letter becomes an organisation. */
function shortForms(folded: string): string[] {
  const words = folded.split(" ").filter((word) => !small.has(word));
  const forms = words.map((_, at) => [initialsOf(words.slice(0, at + 1)), ...words.slice(at + 1)].join(" "));
  return forms.slice(1);
}

function initialsOf(words: string[]) {
  return words.map((word) => word[0]).join("");
}
