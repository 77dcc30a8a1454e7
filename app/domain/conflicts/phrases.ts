import { foldedName, foldedWords } from "./organisation-name.ts";

const longest = 6;

/** Phrases to look for in texts, by their first word, so that a text is gone through once however many there are. */
export type Phrases = Map<string, Set<string>>;

export function phrasesByFirstWord(phrases: Iterable<string>): Phrases {
  const sought: Phrases = new Map();
  for (const phrase of phrases) {
    const [first] = phrase.split(" ");
    if (!sought.has(first)) sought.set(first, new Set());
    sought.get(first)!.add(phrase);
  }
  return sought;
}

/** Those of the sought phrases that a text has, once each, folded. */
export function phrasesIn(text: string, sought: Phrases): string[] {
  const words = foldedWords(text);
  const found = new Set<string>();
  words.forEach((word, at) => {
    const here = sought.get(word);
    if (!here) return;
    for (let length = 1; length <= longest && at + length <= words.length; length += 1) {
      const phrase = words.slice(at, at + length).join(" ");
      if (here.has(phrase)) found.add(phrase);
    }
  });
  return [...found];
}

/** What a list in a text names, as it was written: lines, or words between commas, dashes and "and". */
export function namedIn(text: string): { name: string; folded: string }[] {
  return text
    .split(/[\n,;•|()]+|\s[–—-]\s|\s(?:and|и)\s/u)
    .map((name) => ({ name: name.trim(), folded: foldedName(name) }))
    .filter(({ folded }) => folded);
}
