import type { OwnProgrammes, ReadableCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { callsOpenTo, findCallWithProgramme } from "#db/queries/calls.ts";
import { programmesOpenTo } from "#db/queries/programmes.ts";
import { phaseOf } from "./phase.ts";

/** The programmes that somebody manages or assists with their calls, the latest deadline first. */
export function viewOwnCalls({ reader }: OwnProgrammes, locale: Locale, now: Date) {
  const calls = callsOpenTo(reader.id);
  return programmesOpenTo(reader.id).map(({ id, slug, name, role }) => ({
    slug,
    role,
    name: inLanguage(name, locale),
    calls: calls
      .filter(({ call }) => call.programmeId === id)
      .map(({ call, submitted, drafts }) => ({
        slug: call.slug,
        title: inLanguage(call.texts.title, locale),
        phase: phaseOf(call, now),
        closesAt: call.closesAt,
        timeZone: call.timeZone,
        places: call.places,
        submitted,
        drafts,
      })),
  }));
}

/** What stands above every page of a call. */
export function viewCallFrame({ callId, role }: ReadableCall, locale: Locale, now: Date) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    role,
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme.name, locale),
    phase: phaseOf(call, now),
    closesAt: call.closesAt,
    timeZone: call.timeZone,
  };
}
