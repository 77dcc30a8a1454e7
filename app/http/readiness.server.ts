import { survivalState } from "#app/background/backup/state.ts";
import { isHealthy } from "#app/domain/installation/health.ts";
import { isBeating } from "#app/domain/installation/ready.ts";

const leastFreeBytes = 200_000_000;
let isStopping = false;

/** From now on nobody should send requests here: said first, so that those on their way are still answered. */
export function beginStopping() {
  isStopping = true;
}

/** What stands in the way of taking requests, and what an administrator should look at; both in words for machines. */
export async function readiness(now: Date) {
  if (isStopping) return { problems: ["stopping"], warnings: [] };
  if (!isHealthy()) return { problems: ["the database does not answer"], warnings: [] };
  const { alarms, freeBytes = Infinity } = await survivalState(now);
  return {
    problems: [
      ...(isBeating(now) ? [] : ["the scheduler is silent, or the database takes no writes"]),
      ...(freeBytes < leastFreeBytes ? ["the disk is nearly full"] : []),
    ],
    warnings: alarms as string[],
  };
}
