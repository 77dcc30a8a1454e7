import { evaluatorSides } from "#db/queries/conflict-sides.ts";
import { organisationsOf } from "#db/queries/organisations.ts";
import { colleagueKeys } from "./colleagues.ts";
import { organisationsFrom } from "./organisations.ts";

/** Whose colleague everybody is who accepted in a call, or was let go and left submitted sheets, by the evaluator's id. */
export function colleaguesIn({ id, programmeId }: { id: string; programmeId: string }): Map<string, string> {
  return colleagueKeys(evaluatorSides(id), organisationsFrom(organisationsOf(programmeId)));
}
