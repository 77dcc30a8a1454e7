import { createInstance, type i18n, type PostProcessorModule, type TFunction } from "i18next";
import type { Catalogue } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

type Namespaces = (keyof Catalogue)[];
/** Finds words of any namespace: t("public:apply"). */
export type Translate = TFunction<["common", ...Namespaces]>;

/** A sentence that ends with an abbreviation, as the "ч." of a time or "Ltd.", has its full stop already. */
const oneStop: PostProcessorModule = {
  type: "postProcessor",
  name: "oneStop",
  process: (words) => words.replace(/(?<=\p{L})\.{2}(?!\.)/gu, "."),
};

/** One instance a language, made once: switching languages means using the other instance. */
export function createTranslator(locale: Locale, catalogue: Partial<Catalogue>): i18n {
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
  // Each component that translates copies what the instance itself has, which is a third of the time that a page takes;
  // this one has nothing itself.
  return Object.create(instance) as i18n;
}
