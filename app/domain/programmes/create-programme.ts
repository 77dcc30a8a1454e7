import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { findProgrammeBySlug, insertHub, insertProgramme } from "#db/queries/programmes.ts";

export type NewProgramme = {
  slug: string;
  name: Translated;
  description: Translated;
  contactEmail: string;
  hubs: { name: Translated; country: string; capacity: number }[];
};

/** A programme with its hubs; managers join it by invitation. Refuses a slug that is taken. */
export function createProgramme(
  { administrator }: Administrator,
  { hubs, ...values }: NewProgramme,
  now: Date,
): string {
  const id = crypto.randomUUID();
  const details = { name: inLanguage(values.name, "en") };
  return change({ action: "programme.created", by: administrator, on: id, at: now, details }, () => {
    refuseUnless(!findProgrammeBySlug(values.slug), "slug-taken");
    insertProgramme({ ...values, id, createdAt: now });
    for (const hub of hubs) insertHub({ ...hub, id: crypto.randomUUID(), programmeId: id });
    return id;
  });
}
