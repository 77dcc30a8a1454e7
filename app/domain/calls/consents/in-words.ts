import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { ConsentKind } from "./consent.ts";

type Named = { kind: ConsentKind; version: number };

/** "Privacy notice (version 2) and News (version 1)". */
export function consentsInWords(consents: Named[], locale: Locale): string {
  const t = languages[locale].t as Translate;
  const names = consents.map(({ kind, version }) =>
    t("consents:named", { name: t(`consents:kind.${kind}`), version }),
  );
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** The same as the record keeps them: "privacy.2 news.1". */
export function consentsOnRecord(kept: string): Named[] {
  return kept.split(" ").map((one) => {
    const [kind, version] = one.split(".");
    return { kind: kind as ConsentKind, version: Number(version) };
  });
}
