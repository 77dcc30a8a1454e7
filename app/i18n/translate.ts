import format, { type CompiledMessage } from "icu-minify/format";
import type { Key, Namespace, Namespaces } from "./catalogue.ts";
import { dateFormat, numberFormat, pluralRules } from "./formats.ts";
import type { Locale } from "./locale.ts";

type Values = Record<string, string | number>;
type Any = readonly ["common", ...Namespace[]];
/** Finds words of these namespaces by their keys: "title" in the first of them, "calls:title" in another. */
export type Translate<Asked extends Namespaces = Any> = (key: Key<Asked>, values?: Values) => string;
export type Words<Asked extends Namespaces = Any> = { t: Translate<Asked>; locale: Locale };

/** A namespace of which each sentence is ready to be said (compile-words.ts). */
export type Compiled = { [key: string]: CompiledMessage | Compiled };

/** The words of one language. */
export type Translator = {
  locale: Locale;
  t: Translate;
  from<const Asked extends Namespaces>(namespaces: Asked): Words<Asked>;
};

/** What is said where there is no word, or no value for a name in braces. */
export type Missing = {
  word: (key: string) => string;
  value: (name: string, values: Values, key: string) => string;
};
const shown: Missing = {
  word: (key) => key,
  value: (name, values) => (name in values ? "" : `{{${name}}}`),
};

const formatters = {
  getNumberFormat: numberFormat,
  getPluralRules: pluralRules,
  getDateTimeFormat: dateFormat,
} as never;

type Say = (key: string, values?: Values) => string;

/** Made once a language; `wordsOf` gives a namespace by its name, or nothing while it is not there. */
export function createTranslator(
  locale: Locale,
  wordsOf: (namespace: string) => Compiled | undefined,
  missing = shown,
): Translator {
  const made = new Map<string, unknown>();

  function sayFrom(namespace: string): Say {
    const found = new Map<string, CompiledMessage>();
    function find(key: string): CompiledMessage {
      const [, named = namespace, path] = /^(?:([\w-]+):)?(.*)$/.exec(key)!;
      const sentence = at(wordsOf(named), path);
      if (sentence === undefined) return missing.word(path);
      found.set(key, sentence);
      return sentence;
    }
    return (key, values = {}) => {
      const sentence = found.get(key) ?? find(key);
      if (typeof sentence === "string") return sentence;
      const known = new Proxy(values, {
        has: () => true,
        get: (_, name: string) => values[name] ?? missing.value(name, values, key),
      });
      return withOneStop(String(format(sentence, locale, known, { formatters })));
    };
  }
  function from<const Asked extends Namespaces>(namespaces: Asked): Words<Asked> {
    const first = [namespaces].flat()[0] as Namespace;
    if (!made.has(first)) made.set(first, { t: sayFrom(first), locale });
    return made.get(first) as Words<Asked>;
  }
  return { locale, t: from<Any>(["common"]).t, from };
}

function at(words: Compiled | undefined, path: string): CompiledMessage | undefined {
  const found = path
    .split(".")
    .reduce<unknown>((inside, name) => (inside as Compiled | undefined)?.[name], words);
  return typeof found === "string" || Array.isArray(found) ? found : undefined;
}

/** A sentence that ends with an abbreviation, as the "ч." of a time or "Ltd.", has its full stop already. */
function withOneStop(words: string): string {
  return words.includes("..") ? words.replace(/(?<=\p{L})\.{2}(?!\.)/gu, ".") : words;
}
