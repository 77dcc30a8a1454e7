import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, locales, type Locale } from "#app/i18n/locale.ts";
import { broadcastsIn } from "#db/queries/broadcasts.ts";
import { findCall } from "#db/queries/calls.ts";
import { type Audience, audiences } from "./audience.ts";
import { recipientsOf } from "./send.ts";

/** How many people each audience has, by the language in which they will read, and what was sent before. */
export function viewBroadcasts({ callId }: ManagedCall, locale: Locale) {
  return {
    timeZone: findCall(callId)!.timeZone,
    audiences: audiences.map((audience) => ({ audience, ...countedIn(callId, audience) })),
    sent: broadcastsIn(callId).map(({ id, at, by, audience, subject, text, recipients }) => ({
      id,
      at,
      by: by ?? "",
      audience,
      subject: inLanguage(subject, locale),
      text: inLanguage(text, locale),
      recipients,
    })),
  };
}

function countedIn(callId: string, audience: Audience) {
  const people = recipientsOf(callId, audience);
  const speaking = (locale: Locale) => people.filter((person) => person.locale === locale).length;
  return {
    people: people.length,
    speaking: Object.fromEntries(locales.map((locale) => [locale, speaking(locale)])) as Record<
      Locale,
      number
    >,
  };
}
