import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { RoutingFacts } from "./facts.ts";
import { isTakenBack, type Standing } from "./repair-problem.ts";

export type Lost = RoutingFacts["ended"][number];

/** Seats of an application that nobody has: who had them last (newest first), and how many nobody ever had. */
export type OpenSeats = { applicationId: string; lost: Lost[]; silent: Standing[]; never: number };

/** The open seats of each application that has any; what is taken back from those in `without` counts as open. */
export function openSeats(facts: RoutingFacts, without: readonly string[] = []): OpenSeats[] {
  const standing = Map.groupBy(facts.pairs, ({ applicationId }) => applicationId);
  const ended = Map.groupBy(facts.ended, ({ applicationId }) => applicationId);
  return facts.applications.flatMap((application) => {
    const pairs = standing.get(application.id) ?? [];
    const silent = pairs.filter((pair) => isTakenBack(facts, without, pair));
    const open = wantedOf(facts.settings.perApplication, application) - pairs.length;
    const lost = (ended.get(application.id) ?? [])
      .toSorted((one, other) => Number(other.endedAt) - Number(one.endedAt))
      .slice(0, Math.max(0, open));
    if (open + silent.length <= 0) return [];
    return [{ applicationId: application.id, lost, silent, never: Math.max(0, open - lost.length) }];
  });
}

/** How many there are. */
export function countSeats(seats: readonly OpenSeats[]): number {
  return seats.reduce((sum, { lost, silent, never }) => sum + lost.length + silent.length + never, 0);
}
