import type { Translated } from "#app/i18n/locale.ts";

const letters: Record<string, string> = {
  ж: "zh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sht",
  ю: "yu",
  я: "ya",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ъ: "a",
  ь: "y",
};

const most = 40;

/**
 * An id made of the words of a label, Bulgarian ones in Latin letters by the law on transliteration; `taken` ids get a
 * number after them. It is made once: renaming what it stands for leaves it alone.
 */
export function identifierFrom(label: Translated, taken: Iterable<string>, otherwise = "question"): string {
  const inUse = new Set(taken);
  const base = wordsOf(label.en) || wordsOf(label.bg) || otherwise;
  if (!inUse.has(base)) return base;
  for (let number = 2; ; number++) if (!inUse.has(`${base}-${number}`)) return `${base}-${number}`;
}

function wordsOf(text: string): string {
  const latin = [...text.toLowerCase()].map((letter) => letters[letter] ?? letter).join("");
  const plain = latin.normalize("NFKD").replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, most).replace(/^[-0-9]+|-+$/g, "");
}
