import bg from "./bg/index.ts";
import en from "./en/index.ts";
import type { Locale } from "./locale.ts";
import { createTranslator, type Translator } from "./translate.ts";

/** Every language, for the server; a browser loads only its own (entry.client.tsx). */
export const languages: Record<Locale, Translator> = {
  en: createTranslator("en", en),
  bg: createTranslator("bg", bg),
};
