import { log } from "#app/adapters/log.server.ts";
import { computeWithin } from "#app/background/compute-within.server.ts";

const limits = { milliseconds: 10_000, megabytes: 192 };
let before: Promise<unknown> = Promise.resolve();

/** How many pages a PDF on the disk has; undefined when it cannot be opened. One after the other, to bound the memory. */
export function pagesOf(path: string): Promise<number | undefined> {
  const counted = before.then(() => computeWithin(limits, "pages", path)).catch(unknown);
  before = counted;
  return counted;
}

function unknown(problem: Error): undefined {
  log.info({ problem }, "the pages of a PDF are unknown");
}
