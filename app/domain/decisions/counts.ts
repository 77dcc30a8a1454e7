import { countDecisions } from "#db/queries/decisions.ts";
import type { Outcome } from "#db/schema/decisions.ts";
import { outcomes } from "./listed.ts";

/** How many decisions there are by outcome, in all, and with another outcome, hub or rank than proposed. */
export function viewCounts(callId: string) {
  const counted = countDecisions(callId);
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, counted.find((row) => row.outcome === outcome)?.count ?? 0]),
  ) as Record<Outcome, number>;
  return {
    counts,
    total: counted.reduce((sum, row) => sum + row.count, 0),
    departures: counted.reduce((sum, row) => sum + row.departures, 0),
  };
}
