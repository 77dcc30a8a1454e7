import type { findCall } from "#db/queries/calls.ts";
import { outcomesOf } from "#db/queries/decisions.ts";
import { hasGivenUp } from "../gave-up.ts";
import { ruledApplicationsOf } from "./frozen.ts";
import { brokenAmong } from "./kept.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Who of those that wait (ids in their order) takes a place that is free: the first with whom the finalists keep the call's
 * rules, or else miss them by the fewest; without rules the very first. Undefined when nobody waits.
 */
export function nextOf(call: Call, waiting: readonly string[]): string | undefined {
  const staying = outcomesOf(call.id, "finalist")
    .filter((finalist) => !hasGivenUp(finalist))
    .map(({ applicationId }) => applicationId);
  const broken = brokenAmong(call, [...new Set([...ruledApplicationsOf(call.id), ...staying, ...waiting])]);
  const missed = (id: string) => (broken?.([...staying, id]) ?? []).reduce((sum, one) => sum + by(one), 0);
  const misses = waiting.map(missed);
  return waiting[misses.indexOf(Math.min(...misses))];
}

type Broken = { count: number; least: number; most: number };

function by({ count, least, most }: Broken): number {
  return Math.max(least - count, count - most);
}
