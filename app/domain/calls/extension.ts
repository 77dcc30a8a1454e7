import { formatInstant } from "#app/i18n/dates.ts";
import { languages } from "#app/i18n/languages.ts";
import { locales, type Translated } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inEachLanguage } from "./changes.ts";
import { type Dates, outOfOrder } from "./dates.ts";
import type { CallChange } from "./record-changes.ts";

export type Extension = {
  /** The new deadline (UTC). */
  until: Date;
  /** Public, in both languages. */
  reason: Translated;
};

/**
 * What holds for every extension of `from`. Refuses a reason that is blank in a language (`reason-missing`), a deadline
 * that is not later (`extension-not-later`), is over already (`deadline-in-past`) or that `dates` would come before
 * (`extension-passes-dates`).
 */
export function refuseUnfit({ until, reason }: Extension, from: Date, dates: Dates, now: Date) {
  refuseUnless(
    locales.every((locale) => reason[locale].trim()),
    "reason-missing",
  );
  refuseUnless(until > from, "extension-not-later");
  refuseUnless(until > now, "deadline-in-past");
  refuseUnless(outOfOrder({ ...dates, closesAt: until }).length === 0, "extension-passes-dates");
}

/** The public line of an extension for everybody, with its reason. */
export function extensionLine(call: { closesAt: Date; timeZone: string }, extension: Extension): CallChange {
  const text = inEachLanguage((locale) => {
    const t = languages[locale].t as Translate;
    const at = (instant: Date) => formatInstant(instant, { locale, zone: call.timeZone });
    const reason = extension.reason[locale].trim();
    return t("deadlines:line", { from: at(call.closesAt), until: at(extension.until), reason });
  });
  return { what: "extension", text };
}

/** What the record says of an extension. */
export function onRecord({ until, reason }: Extension, timeZone: string) {
  return { until: until.toISOString(), timeZone, "reason.en": reason.en, "reason.bg": reason.bg };
}
