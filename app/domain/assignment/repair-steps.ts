import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { Changed } from "#app/domain/notifications/tell-changed.ts";
import type { RoutingFacts } from "./facts.ts";
import { countSeats, type Lost, openSeats, type OpenSeats } from "./open-seats.ts";
import { keyOf, rowOf } from "./pair-key.ts";
import type { Candidate } from "./problem.ts";
import { isTakenBack, type Standing } from "./repair-problem.ts";

/** What a repair does to what stands: pairs that end and pairs that come. */
export type Steps = { ended: Standing[]; added: Candidate[] };

/** `pairs`: the whole routing after the repair. */
export function stepsOf({ pairs: standing }: RoutingFacts, pairs: readonly Candidate[]): Steps {
  const after = new Set(pairs.map((pair) => keyOf(rowOf(pair))));
  const before = new Set(standing.map(keyOf));
  return {
    ended: standing.filter((pair) => !after.has(keyOf(pair))),
    added: pairs.filter((pair) => !before.has(keyOf(rowOf(pair)))),
  };
}

/** What evaluators are told of: of what was only proposed nobody knew. */
export function publishedChanges({ ended, added }: Steps): Changed {
  return { gained: added.map(rowOf), closed: ended.filter(({ status }) => status === "assigned") };
}

/** One seat that changes hands; suitabilities in millionths. */
export type SeatChange = {
  applicationId: string;
  /** `lost` and `silent`: who had it is gone; `moved`: gives it away in exchange; `new`: nobody had it. */
  how: "lost" | "silent" | "moved" | "new";
  from?: { evaluatorId: string; suitability: number };
  to?: { evaluatorId: string; suitability: number };
  /** What the one who gives it away gets instead. */
  instead?: string;
};

/** What a repair is worth; suitabilities in millionths. */
export type RepairWorth = {
  filled: number;
  open: number;
  moves: number;
  /**
   * Sums of suitabilities: `before`, over all pairs that stood before seats opened; `after`, over the same number of seats
   * of each application, those that stay open counting nothing. Seats that nobody ever had count on neither side.
   */
  total: { before: number; after: number };
  /** The mean of the worst-served application that has all its evaluators; undefined where none has. */
  leastServed: { before?: number; after?: number };
};

/** The seats that change hands, by application: open ones first, each with who had it and who comes. */
export function seatChanges(
  facts: RoutingFacts,
  without: readonly string[],
  pairs: readonly Candidate[],
): SeatChange[] {
  const { ended, added } = stepsOf(facts, pairs);
  const comers = Map.groupBy(added, ({ application }) => application);
  const gets = Map.groupBy(added, ({ evaluator }) => evaluator);
  const open = new Map(openSeats(facts, without).map((one) => [one.applicationId, one]));
  const moved = Map.groupBy(
    ended.filter((pair) => !isTakenBack(facts, without, pair)),
    ({ applicationId }) => applicationId,
  );
  return facts.applications.flatMap(({ id }) => {
    const coming = (comers.get(id) ?? []).map(({ evaluator, suitability }) => ({
      ...{ evaluatorId: evaluator, suitability },
    }));
    const leaving = leavingFrom(id, open.get(id), moved.get(id) ?? []);
    return leaving.map((one, place) => ({
      ...one,
      to: coming[place],
      instead: one.how === "moved" ? gets.get(one.from!.evaluatorId)?.[0]?.application : undefined,
    }));
  });
}

function leavingFrom(applicationId: string, open: OpenSeats | undefined, moved: Standing[]): SeatChange[] {
  const from = ({ evaluatorId, suitability }: Standing | Lost) => ({ evaluatorId, suitability });
  const seat = (how: SeatChange["how"]) => (one: Standing | Lost) => ({
    applicationId,
    how,
    from: from(one),
  });
  return [
    ...(open?.lost ?? []).map(seat("lost")),
    ...(open?.silent ?? []).map(seat("silent")),
    ...moved.map(seat("moved")),
    ...Array.from({ length: open?.never ?? 0 }, () => ({ applicationId, how: "new" as const })),
  ];
}

/** What a repair is worth against what stood before the first seat opened. */
export function repairWorth(
  facts: RoutingFacts,
  without: readonly string[],
  pairs: readonly Candidate[],
): RepairWorth {
  const { ended, added } = stepsOf(facts, pairs);
  const seats = openSeats(facts, without);
  const lost = seats.flatMap((one) => one.lost);
  const before = groupedSums([...facts.pairs, ...lost]);
  const after = groupedSums([
    ...facts.pairs.filter((pair) => !ended.includes(pair)),
    ...added.map(({ application, suitability }) => ({ applicationId: application, suitability })),
  ]);
  const moves = ended.filter((pair) => !isTakenBack(facts, without, pair)).length;
  const open = countSeats(seats);
  const filled = added.length - moves;
  return {
    ...{ filled, open: Math.max(0, open - filled), moves },
    total: { before: totalOf(before), after: totalOf(after) - totalOf(beyond(before, added)) },
    leastServed: { before: leastServedOf(facts, before), after: leastServedOf(facts, after) },
  };

  /** The weakest of the new ones, where an application gets more evaluators than it ever had. */
  function beyond(had: Served, coming: readonly Candidate[]): Served {
    const grouped = Map.groupBy(coming, ({ application }) => application);
    const rest = [...grouped].flatMap(([applicationId, comers]) => {
      const surplus = (after.get(applicationId)?.length ?? 0) - (had.get(applicationId)?.length ?? 0);
      const weakest = comers.map(({ suitability }) => suitability).toSorted((one, other) => one - other);
      return weakest.slice(0, Math.max(0, surplus)).map((suitability) => ({ applicationId, suitability }));
    });
    return groupedSums(rest);
  }
}

/** How well the worst-served application was served before seats opened: what a repair need not exceed. */
export function leastServedBefore(facts: RoutingFacts): number {
  const lost = openSeats(facts).flatMap((one) => one.lost);
  return Math.floor(leastServedOf(facts, groupedSums([...facts.pairs, ...lost])) ?? 0);
}

type Served = Map<string, number[]>;

function groupedSums(pairs: readonly { applicationId: string; suitability: number }[]): Served {
  const served: Served = new Map();
  for (const { applicationId, suitability } of pairs) {
    const own = served.get(applicationId);
    if (own) own.push(suitability);
    else served.set(applicationId, [suitability]);
  }
  return served;
}

function totalOf(served: Served) {
  return [...served.values()].flat().reduce((sum, one) => sum + one, 0);
}

function leastServedOf({ applications, settings }: RoutingFacts, served: Served): number | undefined {
  const means = applications.flatMap((application) => {
    const own = served.get(application.id) ?? [];
    const wanted = wantedOf(settings.perApplication, application);
    return own.length >= wanted && own.length > 0
      ? [own.reduce((sum, one) => sum + one, 0) / own.length]
      : [];
  });
  return means.length > 0 ? means.reduce((least, mean) => Math.min(least, mean)) : undefined;
}

/** What was carried out, as it is told afterwards. */
export type RepairDone = { by: string; changes: SeatChange[]; worth: RepairWorth; told: number };
