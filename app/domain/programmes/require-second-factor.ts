import { change } from "#app/domain/change.ts";
import type { ManagedProgramme } from "#app/domain/permissions.ts";
import { updateProgramme } from "#db/queries/programmes.ts";

/** Whether the programme's managers need a second factor to manage, from the next page on that they open. */
export function requireSecondFactor(
  { programmeId, manager }: ManagedProgramme,
  required: boolean,
  now: Date,
) {
  const action = required ? "programme.second-factor-required" : "programme.second-factor-optional";
  change({ action, by: manager, on: programmeId, at: now }, () =>
    updateProgramme(programmeId, { requiresSecondFactor: required }),
  );
}
