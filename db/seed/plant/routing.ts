import { match } from "#app/domain/assignment/match.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { publishAssignment } from "#app/domain/assignment/publish.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** Proposed when eligibility is settled, published the day after. */
export function plantRouting({ managed, sample }: PlantedCall) {
  const proposedAt = new Date(sample.dates.closesAt.getTime() + 5 * day);
  proposeAssignment(managed, match(prepareProposal(managed, proposedAt)), proposedAt);
  publishAssignment(managed, new Date(proposedAt.getTime() + day));
}
