import type { ManagedCall } from "#app/domain/permissions.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale, Translated } from "#app/i18n/locale.ts";
import { spanInWords } from "#app/i18n/spans.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall } from "#db/queries/calls.ts";
import { latestExtension } from "#db/queries/extensions.ts";
import { outagesBetween } from "#db/queries/outages.ts";
import { inEachLanguage } from "./changes.ts";
import { type Credit, creditFor } from "./outage-credit.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** What the portal could not do since the call opened, the latest first, and what the call's rule gives for it at `now`. */
export function viewOutages({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const found = outagesBetween(call.opensAt, now);
  const extendedAt = latestExtension(callId)?.at;
  const credit = creditFor(found, { ...call, extendedAt }, now);
  return {
    timeZone: call.timeZone,
    outageRule: call.outageRule,
    extendedAt,
    credit,
    outages: found.toReversed().map(({ id, from, until, kind, refusedWrites }) => ({
      id,
      from,
      until,
      kind,
      refusedWrites,
      counts: Boolean(credit?.counted.some((span) => span.from < until && from < span.until)),
    })),
  };
}

/** The extension that the rule gives, with its reason in words; none when it gives none. */
export function creditOf(call: Call, now: Date): { until: Date; reason: Translated } | undefined {
  const outages = outagesBetween(call.opensAt, now);
  const credit = creditFor(outages, { ...call, extendedAt: latestExtension(call.id)?.at }, now);
  return (
    credit && { until: credit.until, reason: inEachLanguage((locale) => reasonOf(credit, call, locale)) }
  );
}

function reasonOf({ counted, minutes, hours }: Credit, { timeZone: zone }: Call, locale: Locale): string {
  const t = languages[locale].t as Translate;
  const spans = counted.map(({ from, until }) => spanInWords(from, until, { locale, zone }));
  return t("deadlines:outages.why", { count: hours, minutes, spans: spans.join("; ") });
}
