import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { callsOfProgramme } from "#db/queries/calls.ts";
import { organisationsOf, replaceOrganisations } from "#db/queries/organisations.ts";
import { findConflictsOf } from "./find-conflicts.ts";

/** Equal as long as the same names are one: a page sends it back, so that nobody takes away what somebody else added. */
export function organisationsAsSeen(groups: string[][]): string {
  return sha256Of(groups);
}

/**
 * Says which names are one organisation in all calls of the programme, in place of what was said before. Conflicts are
 * looked for again in every call without results; what was found before stays until somebody decides. Refuses when
 * somebody else changed them since the page was shown (`changed-elsewhere`); what is as it was leaves no line.
 */
export function changeOrganisations(
  { callId, programmeId, manager }: ManagedCall,
  { groups, seen }: { groups: string[][]; seen: string },
  now: Date,
) {
  if (seen === organisationsAsSeen(groups) && isAsSeen(programmeId, seen)) return;
  const entry = { by: manager, on: programmeId, callId, at: now, details: { names: inWords(groups) } };
  change({ action: "organisations.changed", ...entry }, () => {
    refuseUnless(isAsSeen(programmeId, seen), "changed-elsewhere");
    replaceOrganisations(programmeId, groups);
    for (const { id } of callsOfProgramme(programmeId)) findConflictsOf(id, now, { by: manager.id });
  });
}

function isAsSeen(programmeId: string, seen: string) {
  return organisationsAsSeen(organisationsOf(programmeId)) === seen;
}

function inWords(groups: string[][]) {
  return groups.map((names) => names.join(" = ")).join("; ") || "–";
}
