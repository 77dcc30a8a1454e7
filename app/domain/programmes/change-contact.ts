import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { updateProgramme } from "#db/queries/programmes.ts";

/** Where replies to the messages of all the programme's calls go from now on; `contactEmail` in lower case. */
export function changeContact({ programmeId, manager }: ManagedCall, contactEmail: string, now: Date) {
  const details = { name: contactEmail };
  change({ action: "programme.contact-changed", by: manager, on: programmeId, at: now, details }, () =>
    updateProgramme(programmeId, { contactEmail }),
  );
}
