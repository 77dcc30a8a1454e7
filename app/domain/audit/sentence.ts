import { consentsInWords, consentsOnRecord } from "#app/domain/calls/consents/in-words.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import en from "#app/i18n/en/audit.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";

type Details = Record<string, string | number>;

export type Happened = {
  action: string;
  /** Null when the portal itself acted. */
  actor: string | null;
  details: Details;
};

/** Details that are names of words in the catalogue, not text. */
const coded = ["role", "outcome", "answer", "source", "purpose", "way", "act", "why", "meaning", "kind"];
/** The detail that decides between singular and plural, by what the action counts. */
const counts = ["count", "pairs", "capacity", "answers", "evaluators", "applications"];

/** What happened as a sentence in the reader's language; `number` names the application if it was about one. */
export function sentenceOf({ action, actor, details }: Happened, number: string | undefined, locale: Locale) {
  const t = languages[locale].t as (key: string, words?: object) => string;
  const word = (kind: string, name: unknown) =>
    isCoded(kind, String(name)) ? t(`audit:words.${kind}.${String(name)}`) : String(name);
  const words = {
    number,
    ...details,
    ...Object.fromEntries(coded.map((kind) => [kind, word(kind, details[kind])])),
    what: details.what && listed(String(details.what).split(" "), (name) => word("what", name), locale),
    template: details.template && t(`audit:ledger.templates.${details.template}`),
    consents: details.consents && consentsInWords(consentsOnRecord(String(details.consents)), locale),
    until: details.until && whenOf(details, locale),
    count: counts.map((name) => details[name]).find((value) => value !== undefined),
    actor: actor ?? t("audit:portal"),
  };
  const reason = details[`reason.${locale}`] ?? details.reason;
  const sentences = [
    t(`audit:actions.${action}`, words),
    details.consents && action === "application.submitted" && t("audit:agreed", words),
    details.lateBy && t(`audit:late.${details.lateBy}`),
    reason && t("audit:because", { reason }),
  ];
  return sentences.filter(Boolean).join(" ");
}

/** Whether the catalogues have a word for it: what an importer wrote has none. */
function isCoded(kind: string, name: string): boolean {
  return Object.hasOwn((en.words as Record<string, object>)[kind] ?? {}, name);
}

function whenOf({ until, timeZone }: Details, locale: Locale): string {
  return formatInstant(String(until), { locale, zone: String(timeZone) });
}

function listed(names: string[], word: (name: string) => string, locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names.map(word));
}
