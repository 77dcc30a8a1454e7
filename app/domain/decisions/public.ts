import type { ManagedCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findAsFinalist, releasedFinalists } from "#db/queries/finalists.ts";

/** The finalists of a call by company, once its decisions are released; nobody else, and nothing else of them. */
export function viewFinalists(callId: string, locale: Locale) {
  return releasedFinalists(callId).map((row) => finalistIn(row, locale));
}

/** The line of one of them in that list, for a manager to look at before. */
export function viewFinalist({ callId }: ManagedCall, applicationId: string, locale: Locale) {
  const row = findAsFinalist(callId, applicationId);
  return row && finalistIn(row, locale);
}

function finalistIn({ company, country, hub }: ReturnType<typeof releasedFinalists>[number], locale: Locale) {
  return {
    company,
    country: country && countryName(country, locale),
    hub: hub && inLanguage(hub, locale),
  };
}
