import { tendRoutings } from "#app/background/routings.ts";

/** What was just asked for, or is no longer wanted, need not wait for the scheduler. */
export function lookAfterRoutings(now: Date) {
  tendRoutings(now);
}
