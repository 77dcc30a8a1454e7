import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { releasedFinalists } from "#db/queries/finalists.ts";

/** The finalists of a call by company, once its decisions are released; nobody else, and nothing else of them. */
export function viewFinalists(callId: string, locale: Locale) {
  return releasedFinalists(callId).map(({ company, country, hub }) => ({
    company,
    country: country && countryName(country, locale),
    hub: hub && inLanguage(hub, locale),
  }));
}
