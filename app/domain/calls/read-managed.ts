import type { ManagedCall, ManagedProgrammes } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { callsManagedBy, findCallWithProgramme } from "#db/queries/calls.ts";
import { programmesManagedBy } from "#db/queries/programmes.ts";
import { phaseOf } from "./phase.ts";

/** A manager's programmes with their calls, the latest deadline first. */
export function viewManagedCalls({ manager }: ManagedProgrammes, locale: Locale, now: Date) {
  const calls = callsManagedBy(manager.id);
  return programmesManagedBy(manager.id).map(({ id, slug, name }) => ({
    slug,
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
export function viewCallFrame({ callId }: ManagedCall, locale: Locale, now: Date) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme.name, locale),
    phase: phaseOf(call, now),
    closesAt: call.closesAt,
    timeZone: call.timeZone,
  };
}
