import bg from "#app/i18n/bg/ui.ts?compiled";
import en from "#app/i18n/en/ui.ts?compiled";
import type { Locale } from "#app/i18n/locale.ts";
import { createTranslator, type Translate } from "#app/i18n/translate.ts";

/** Finds words of the components themselves, for scripts that come with those alone. */
export type Say = Translate<"ui">;

export function sayIn(locale: Locale): Say {
  return createTranslator(locale, () => ({ en, bg })[locale]).from("ui").t;
}
