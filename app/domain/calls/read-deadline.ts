import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { latestCallVersion } from "#db/queries/calls.ts";
import { countOwnExtensions, latestExtension } from "#db/queries/extensions.ts";
import type { OutageRule } from "./outage-rule.ts";
import { firstVersion } from "./record-changes.ts";

type Call = { id: string; closesAt: Date; graceSeconds: number; outageRule: OutageRule };

/** What anybody may know of a call's deadline besides the date: how it was moved, what counts, and which version this is. */
export function viewDeadlineRules({ id, closesAt, graceSeconds, outageRule }: Call, locale: Locale) {
  const version = latestCallVersion(id);
  return {
    graceSeconds,
    outageRule,
    extension: viewExtension(latestExtension(id), closesAt, locale),
    ownExtensions: countOwnExtensions(id),
    version: version?.version ?? firstVersion,
    changedAt: version?.at,
  };
}

/** The extension that made a deadline what it is, in the reader's language; instants in UTC. None where the deadline was moved again after it. */
export function viewExtension(found: ReturnType<typeof latestExtension>, deadline: Date, locale: Locale) {
  if (found?.until.getTime() !== deadline.getTime()) return;
  const { from, until, reason, applicationId } = found;
  return { from, until, reason: inLanguage(reason, locale), own: applicationId !== null };
}
export type ViewedExtension = NonNullable<ReturnType<typeof viewExtension>>;
