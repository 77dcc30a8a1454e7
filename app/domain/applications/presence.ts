import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { inTransaction } from "#db/client.server.ts";
import { revisionsOf } from "#db/queries/applications.ts";
import { othersPresent, replacePresence } from "#db/queries/presences.ts";
import { findFormOf } from "#db/queries/form-versions.ts";

/** Who was not seen for a minute is gone. */
const longestSilence = 60_000;

/**
 * Notes that somebody has a page of the application open: a section, or another page (""). It does not
 * pass the door of `change`: it changes nothing of the application, and each open page repeats it every 20 seconds.
 */
export function notePresence({ applicationId, applicant }: OwnApplication, sectionId: string, seenAt: Date) {
  inTransaction(() => replacePresence({ applicationId, accountId: applicant.id, sectionId, seenAt }));
}

/** Who else has the application open and where, and at which revision each answer is, so that a page learns what is new. */
export function viewPresence({ applicationId, applicant }: OwnApplication, locale: Locale, now: Date) {
  const { sections } = findFormOf(applicationId)!.definition;
  const titles = new Map(sections.map(({ id, title }) => [id, inLanguage(title, locale)]));
  const others = othersPresent(applicationId, applicant.id, new Date(now.getTime() - longestSilence));
  return {
    others: others.map(({ name, sectionId }) => ({ name, section: titles.get(sectionId) })),
    revisions: revisionsNow(applicationId),
  };
}

/** By question; what was never answered is left out. */
export function revisionsNow(applicationId: string): Record<string, number> {
  return Object.fromEntries(
    revisionsOf(applicationId).map(({ questionId, revision }) => [questionId, revision]),
  );
}
