import type { ManagedCall } from "#app/domain/permissions.ts";
import { locales, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { localDates } from "./dates.ts";
import { textNames } from "./settings.ts";

/** The settings of a call as its form shows them: dates as the call's clocks do. */
export function viewSettings({ callId }: ManagedCall) {
  const { status, texts, timeZone, places, evaluatorsPerApplication, ...call } = findCall(callId)!;
  const numbers = {
    places: String(places),
    evaluatorsPerApplication: String(evaluatorsPerApplication),
  };
  return {
    published: status === "published",
    values: { texts, timeZone, ...localDates(call, timeZone), ...numbers },
  };
}

/** What somebody looks at before publishing a call: whether anybody could apply, and what is not translated. */
export function viewBeforePublishing({ callId }: ManagedCall, now: Date) {
  const { status, texts, opensAt, closesAt, timeZone } = findCall(callId)!;
  const lacks = (name: (typeof textNames)[number], locale: Locale) => !texts[name][locale].trim();
  const untranslated = textNames.flatMap((text) =>
    locales.filter((locale) => lacks(text, locale)).map((locale) => ({ text, locale })),
  );
  return {
    published: status === "published",
    opensAt,
    closesAt,
    timeZone,
    opensNow: opensAt <= now,
    over: closesAt < now,
    untranslated,
  };
}
