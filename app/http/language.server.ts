import { AcceptLanguage } from "@remix-run/headers/accept-language";
import { languages } from "#app/i18n/languages.ts";
import { isLocale, locales, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { foundOnce } from "./found-once.ts";
import { ownCookie, readCookie } from "./session.server.ts";

/** What a visitor chose; an account keeps its own choice. */
export const languageCookie = () => ownCookie("language", 365 * 24 * 60 * 60);

/** As chosen before, else as the browser prefers. */
export async function localeOfVisitor(request: Request): Promise<Locale> {
  const chosen = await readCookie(request, "language");
  return isLocale(chosen) ? chosen : preferredIn(request.headers.get("Accept-Language") ?? "");
}

const preferredIn = foundOnce(
  (languagesOfBrowser) => AcceptLanguage.from(languagesOfBrowser).getPreferred(locales) ?? locales[0],
);

export function translateInto(locale: Locale): Translate {
  return languages[locale].t as Translate;
}
