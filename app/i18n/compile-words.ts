import compile from "icu-minify/compile";
import type { Compiled } from "./translate.ts";

type Words = { [key: string]: string | Words };

/** The forms that a sentence can have for its `count`, and what ICU's MessageFormat calls them. */
const forms = { zero: "=0", one: "one", other: "other" };
const formed = new RegExp(`_(${Object.keys(forms).join("|")})$`);

/** A catalogue of which each namespace is made ready when it is first asked for. */
export function compiledWhenAsked(catalogue: Record<string, object>) {
  const compiled = new Map<string, Compiled>();
  return (name: string): Compiled | undefined => {
    if (!compiled.has(name) && Object.hasOwn(catalogue, name))
      compiled.set(name, compileWords(catalogue[name]));
    return compiled.get(name);
  };
}

/** The words of a namespace made ready: sentences with values taken apart, the forms of a plural in one. */
export function compileWords(words: object): Compiled {
  const entries = Object.entries(words as Words).map(([key, value]) => {
    if (typeof value !== "string") return [key, compileWords(value)];
    const stem = key.replace(formed, "");
    if (`${stem}_other` in words) return [stem, compile(pluralOf(stem, words as Record<string, string>))];
    return [key, value.includes("{{") ? compile(sentenceOf(value)) : value];
  });
  return Object.fromEntries(entries);
}

/** A sentence of the catalogues as MessageFormat writes it: values in single braces, apostrophes twice, no tags. */
function sentenceOf(words: string): string {
  return words.replaceAll("'", "''").replaceAll("<", "'<'").replaceAll("{{", "{").replaceAll("}}", "}");
}

function pluralOf(stem: string, words: Record<string, string>): string {
  const given = Object.entries(forms).filter(([form]) => `${stem}_${form}` in words);
  const cases = given.map(([form, name]) => {
    // Alone it would be the number.
    const sentence = sentenceOf(words[`${stem}_${form}`]).replaceAll("#", "'#'");
    return `${name} {${sentence}}`;
  });
  return `{count, plural, ${cases.join(" ")}}`;
}
