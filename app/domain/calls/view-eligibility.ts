import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";

/** What must be true to take part, as sentences; countries by name, in the order of the reader's alphabet. */
export function viewEligibility(rules: EligibilityRule[], locale: Locale) {
  return rules.map((rule) => ({
    id: rule.id,
    statement: inLanguage(rule.statement, locale),
    countries:
      rule.kind === "countries"
        ? countriesByName(rule.countries, locale).map(({ label }) => label)
        : undefined,
  }));
}
