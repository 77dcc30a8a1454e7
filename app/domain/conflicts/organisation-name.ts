/** Only what Bulgarian has and Unicode does not fold. Transliteration Act of Bulgaria, State Gazette 19/2009, annex 1. */
const latin: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sht", ъ: "a", ь: "y", ю: "yu",
  я: "ya",
}; // prettier-ignore

const legalForms = new Set(
  (
    "ltd limited gmbh ag ug ood eood ad ead et adsits dzzd as asa a bv nv vof srl sarl rl sas sasu spa sa sl slu oy oyj " +
    "ab aps ivs doo kft zrt sro sp z oo zoo uab sia ou llc inc plc corp co ike epe ae pc lda kg"
  ).split(" "),
);

/** Those that Bulgarian writes before the name: ЕТ, СД, КД. */
const leadingForms = new Set(["et", "sd", "kd"]);

/**
 * A name by which two spellings of one organisation are equal: script, case, accents, punctuation and legal form do not
 * count.
 */
export function foldedName(name: string): string {
  const words = foldedWords(name);
  while (words.length > 1 && legalForms.has(words.at(-1)!)) words.pop();
  while (words.length > 1 && leadingForms.has(words[0])) words.shift();
  return words.join(" ");
}

/** The words of a text in small Latin letters, without accents and punctuation. */
export function foldedWords(text: string): string[] {
  return inLatin(withoutAccents(text.normalize("NFKC").toLowerCase()))
    .replace(/[.'’/]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Unicode takes й for и with an accent. */
function withoutAccents(text: string) {
  return text.replaceAll("й", latin["й"]).normalize("NFKD").replace(/\p{M}/gu, "");
}

/** "ия" at the end of a word is written "ia". */
function inLatin(text: string) {
  return text.replace(/ия(?!\p{L})/gu, "ia").replace(/[а-я]/g, (letter) => latin[letter] ?? letter);
}
