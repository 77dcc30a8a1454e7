import type { findCall } from "#db/queries/calls.ts";
import { type ConsensusStanding, countStandings } from "#db/queries/consensus-standing.ts";
import { farApart } from "./far-apart.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
export type StandingCounts = Record<ConsensusStanding, number>;

const none: StandingCounts = { needed: 0, open: 0, "put-forward": 0, outdated: 0, final: 0, left: 0 };

/** How many applications of a call stand in which way; asks nothing where the call knows no consensus. */
export function countDiscussions(call: Call, now: Date): StandingCounts {
  const far = farApart(call, now);
  if (!far) return none;
  const found = countStandings(call.id, far).map(({ standing, count }) => [standing, count]);
  return { ...none, ...Object.fromEntries(found) };
}
