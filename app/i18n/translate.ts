import { createInstance, type i18n, type TFunction } from "i18next";
import type { Catalogue } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

type Namespaces = (keyof Catalogue)[];
/** Finds words of any namespace: t("public:apply"). */
export type Translate = TFunction<["common", ...Namespaces]>;

/** One instance a language, made once: switching languages means using the other instance. */
export function createTranslator(locale: Locale, catalogue: Catalogue): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    defaultNS: "common",
    ns: Object.keys(catalogue),
    resources: { [locale]: catalogue },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
