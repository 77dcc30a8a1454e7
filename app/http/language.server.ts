import { AcceptLanguage } from "@remix-run/headers/accept-language";
import { languages } from "#app/i18n/languages.ts";
import { isLocale, locales, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { ownCookie } from "./session.server.ts";

/** What a visitor chose; an account keeps its own choice. */
export const languageCookie = () => ownCookie("language", 365 * 24 * 60 * 60);

/** As chosen before, else as the browser prefers. */
export async function localeOfVisitor({ headers }: Request): Promise<Locale> {
  const chosen: unknown = await languageCookie().parse(headers.get("Cookie"));
  if (isLocale(chosen)) return chosen;
  return AcceptLanguage.from(headers.get("Accept-Language")).getPreferred(locales) ?? locales[0];
}

export function translateInto(locale: Locale): Translate {
  return languages[locale].t as Translate;
}
