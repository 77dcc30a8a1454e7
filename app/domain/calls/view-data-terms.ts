import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { CallConsent } from "./consents/consent.ts";
import { proseOf } from "./prose.ts";
import type { Retention } from "./retention.ts";

type Call = { consents: CallConsent[]; retention: Retention; retentionConfirmedAt: Date | null };

/** What a call promises about data, once a manager confirmed it, and the texts that it asks applicants to agree to. */
export function viewDataTerms({ consents, retention, retentionConfirmedAt }: Call, locale: Locale) {
  return {
    retention: retentionConfirmedAt ? inMonths(retention) : undefined,
    consents: consents.map(({ kind, required, label, text }) => ({
      kind,
      required,
      label: inLanguage(label, locale),
      html: proseOf(text, locale),
    })),
  };
}

/** In months; what concerns no applicant is not named. */
function inMonths({ drafts, withdrawn, ineligible, files, answers, reserve, finalists }: Retention) {
  return { drafts, withdrawn, ineligible, files, answers, reserve, finalists };
}
