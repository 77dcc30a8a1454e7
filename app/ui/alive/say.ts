import bg from "#app/i18n/bg/alive.ts?compiled";
import en from "#app/i18n/en/alive.ts?compiled";
import type { Locale } from "#app/i18n/locale.ts";
import { createTranslator, type Translate } from "#app/i18n/translate.ts";

/** Finds the words of what is alive on a page, for a script that comes with no others. */
export type Say = Translate<"alive">;

export function sayIn(locale: Locale): Say {
  return createTranslator(locale, () => ({ en, bg })[locale]).from("alive").t;
}
