import type { Random } from "./random.ts";

export type Values = Record<string, string | number>;

/**
 * Words from a template: `[city]` is a value (`[City]` with a capital first letter), `{often|mostly}` one of several
 * wordings, `{3-7}` a whole number between the two. Values may hold templates themselves.
 */
export function word(template: string, values: Values, random: Random): string {
  let text = template;
  while (/\[\w+\]/.test(text)) text = text.replace(/\[(\w+)\]/g, (_, name) => valueOf(name, values));
  while (/\{[^{}]*\}/.test(text)) text = text.replace(/\{([^{}]*)\}/g, (_, inner) => choose(inner, random));
  return text;
}

function valueOf(name: string, values: Values): string {
  if (name in values) return String(values[name]);
  const small = name[0].toLowerCase() + name.slice(1);
  if (small in values) return capitalised(String(values[small]));
  throw new Error(`No value for [${name}]`);
}

function choose(inner: string, random: Random): string {
  const range = /^(\d+)-(\d+)$/.exec(inner);
  if (range) return String(random.between(Number(range[1]), Number(range[2])));
  return random.pick(inner.split("|"));
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Lower-case letters, digits and hyphens: for addresses. */
export function plain(text: string): string {
  return [...text.normalize("NFD").toLowerCase()]
    .map((letter) => withoutMark[letter] ?? letter)
    .join("")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const withoutMark: Record<string, string> = {
  ...{ ø: "o", æ: "ae", ł: "l", đ: "d", ß: "ss", þ: "th", ð: "d", ı: "i", "'": "", "’": "" },
};

/** Bulgarian names in Latin letters, by the law on transliteration (2009). */
export function inLatin(name: string): string {
  return [...name]
    .map((letter) => {
      const small = latin[letter.toLowerCase()];
      return small === undefined ? letter : letter === letter.toLowerCase() ? small : capitalised(small);
    })
    .join("")
    .replace(/iya(?=\s|$)/g, "ia");
}

const letters = "абвгдежзийклмнопрстуфхцчшщъьюя";
const sounds = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya".split(" ");
const latin: Record<string, string> = Object.fromEntries(
  [...letters].map((letter, at) => [letter, sounds[at]]),
);
