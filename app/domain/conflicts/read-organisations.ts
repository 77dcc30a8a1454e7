import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";
import { organisationsNamedIn, organisationsOf } from "#db/queries/organisations.ts";
import { organisationsAsSeen } from "./change-organisations.ts";
import { foldedName } from "./organisation-name.ts";
import { probablyOne } from "./suggest-organisations.ts";

const mostSuggested = 10;

/** Which names managers of the programme keep as one organisation, one a line, and what else may be one. */
export function viewOrganisations({ callId, programmeId }: ManagedCall, locale: Locale) {
  const groups = organisationsOf(programmeId);
  const known = new Set(groups.flat().map(foldedName));
  return {
    programme: inLanguage(findCallWithProgramme(callId)!.programme.name, locale),
    groups: groups.map((names) => ({ names: names.join("\n") })),
    seen: organisationsAsSeen(groups),
    suggested: probablyOne(organisationsNamedIn(programmeId), known).slice(0, mostSuggested),
  };
}
