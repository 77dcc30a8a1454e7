import { foldedName, foldedWords } from "./organisation-name.ts";

/** Stand before a name, and say nothing of who it is. */
const titles = new Set(
  "dr prof doc dots akad gl as assoc assist mr mrs ms ing eng inzh mag msc phd mba dipl arh yur".split(" "),
);

/** Given name and family name, in this order; nothing for somebody with one name only. */
export function personWords(name: string): [string, string] | undefined {
  const words = foldedWords(name).filter((word) => word.length > 1 && !titles.has(word));
  return words.length > 1 ? [words[0], words.at(-1)!] : undefined;
}

/**
 * A person's name by which the order of names, titles and the middle name do not count; empty when it is too short to
 * tell.
 */
export function personName(name: string): string {
  return personWords(name)?.sort().join(" ") ?? "";
}

/** The same, however the name was transliterated: Христо is Hristo and Christo, Йордан is Yordan and Jordan. */
export function personSound(name: string): string {
  return personWords(name)?.map(soundOf).sort().join(" ") ?? "";
}

/** Words that so many companies have that they tell nothing. */
const common = new Set(
  (
    "group grup holding holdings ventures venture capital partners lab labs studio studios tech technologies technology " +
    "tehnologii solutions software systems sistemi digital media global international europe bulgaria balgaria games " +
    "consulting consult konsult company kompania the and und et"
  ).split(" "),
);

/** What names an organisation beside its common words, as it sounds; empty when too little is left to tell. */
export function organisationCore(name: string): string {
  const own = foldedName(name)
    .split(" ")
    .filter((word) => !common.has(word));
  const core = own.map(soundOf).join("");
  return core.length < 4 ? "" : core;
}

/** Spellings that transliterations mix up become one. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/ff$/, "v")
    .replace(/gu(?=[ei])/g, "g")
    .replace(/^chr|^khr/, "hr")
    .replace(/ts|tz|c(?=[eiv])|^z(?=v)/g, "z")
    .replace(/ck|c(?!h)/g, "k")
    .replace(/[jy]/g, "i")
    .replace(/iu/g, "u")
    .replace(/er$/, "ar")
    .replace(/([a-z])\1+/g, "$1");
}
