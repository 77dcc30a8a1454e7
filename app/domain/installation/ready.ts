import { lastHeartbeat } from "#db/queries/outages.ts";

/** In milliseconds: four beats missed. */
const longestSilence = 60_000;

/** Whether the scheduler wrote a moment ago: it lives, and the database takes writes. */
export function isBeating(now: Date): boolean {
  const last = lastHeartbeat();
  return last !== undefined && now.getTime() - last.getTime() <= longestSilence;
}
