import type { i18n } from "i18next";
import bg from "./bg/index.ts";
import en from "./en/index.ts";
import type { Locale } from "./locale.ts";
import { createTranslator } from "./translate.ts";

/** Every language, for the server; a browser loads only its own (entry.client.tsx). */
export const languages: Record<Locale, i18n> = {
  en: createTranslator("en", en),
  bg: createTranslator("bg", bg),
};
