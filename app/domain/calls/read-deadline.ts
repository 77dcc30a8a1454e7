import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { latestCallVersion } from "#db/queries/calls.ts";
import { countOwnExtensions, latestExtension } from "#db/queries/extensions.ts";
import type { OutageRule } from "./outage-rule.ts";
import { firstVersion } from "./record-changes.ts";

type Call = { id: string; graceSeconds: number; outageRule: OutageRule };

/** What anybody may know of a call's deadline besides the date: how it was moved, what counts, and which version this is. */
export function viewDeadlineRules({ id, graceSeconds, outageRule }: Call, locale: Locale) {
  const version = latestCallVersion(id);
  return {
    graceSeconds,
    outageRule,
    extension: viewExtension(latestExtension(id), locale),
    ownExtensions: countOwnExtensions(id),
    version: version?.version ?? firstVersion,
    changedAt: version?.at,
  };
}

/** An extension in the reader's language; instants in UTC. */
export function viewExtension(found: ReturnType<typeof latestExtension>, locale: Locale) {
  if (!found) return;
  const { from, until, reason, applicationId } = found;
  return { from, until, reason: inLanguage(reason, locale), own: applicationId !== null };
}
export type ViewedExtension = NonNullable<ReturnType<typeof viewExtension>>;
