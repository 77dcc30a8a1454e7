import bg from "./bg/index.ts";
import { compiledWhenAsked } from "./compile-words.ts";
import en from "./en/index.ts";
import type { Locale } from "./locale.ts";
import { createTranslator, type Translator } from "./translate.ts";

/** Every language, for the server; a browser loads only its own (words.client.ts). */
export const languages: Record<Locale, Translator> = {
  en: createTranslator("en", compiledWhenAsked(en)),
  bg: createTranslator("bg", compiledWhenAsked(bg)),
};
