import { createInstance, type Namespace, type PostProcessorModule, type TFunction } from "i18next";
import type { Catalogue } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

type Namespaces = (keyof Catalogue)[];
/** Finds words of any namespace, whose name stands before the key and a colon. */
export type Translate = TFunction<["common", ...Namespaces]>;
/** Finds words of these namespaces by their keys alone, and of any other as Translate does. */
export type Words<Ns extends Namespace> = { t: TFunction<Ns>; locale: Locale };

/** The words of one language; a browser's learns them namespace by namespace. */
export type Translator = {
  locale: Locale;
  t: Translate;
  from<const Ns extends Namespace>(namespaces: Ns): Words<Ns>;
  learn(namespace: string, words: object): void;
};

/** A sentence that ends with an abbreviation, as the "ч." of a time or "Ltd.", has its full stop already. */
const oneStop: PostProcessorModule = {
  type: "postProcessor",
  name: "oneStop",
  process: (words) => (words.includes("..") ? words.replace(/(?<=\p{L})\.{2}(?!\.)/gu, ".") : words),
};

type Say = (key: string, values?: object) => string;

/** Made once a language; most of what a page says has no values, and is kept as it was said first. */
export function createTranslator(locale: Locale, catalogue: Partial<Catalogue>): Translator {
  const instance = createInstance().use(oneStop);
  void instance.init({
    lng: locale,
    fallbackLng: false,
    defaultNS: "common",
    ns: Object.keys(catalogue),
    resources: { [locale]: catalogue },
    interpolation: { escapeValue: false },
    postProcess: oneStop.name,
    initAsync: false,
  });
  const made = new Map<string, unknown>();
  const kept = new Map<string, string>();

  function sayFrom(namespaces: Namespaces): Say {
    const say = instance.getFixedT(locale, namespaces) as Say;
    return (key, values) => {
      if (values) return say(key, values);
      const name = `${namespaces} ${key}`;
      if (!kept.has(name)) kept.set(name, say(key));
      return kept.get(name)!;
    };
  }
  function from<const Ns extends Namespace>(namespaces: Ns): Words<Ns> {
    const name = String(namespaces);
    if (!made.has(name)) made.set(name, { t: sayFrom(name.split(",") as Namespaces), locale });
    return made.get(name) as Words<Ns>;
  }
  function learn(namespace: string, words: object) {
    instance.addResourceBundle(locale, namespace, words);
    kept.clear();
  }
  return { locale, t: from("common").t as unknown as Translate, from, learn };
}
