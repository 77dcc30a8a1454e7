import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The built worker beside a built server; the source, which Node reads as it is, in development and tests. */
export function workerFile() {
  const built = resolve("build/server/worker.js");
  return !process.env.VITEST && existsSync(built) ? built : resolve("app/background/worker.ts");
}

/** In milliseconds: a worker that is asked nothing so long is ended, since each holds tens of megabytes. */
export const longestRest = 30_000;

/** A thread leaves much behind that is soon free again: measured, a tenth less memory at the peak, and no slower. */
export const threadLimits = { maxYoungGenerationSizeMb: 16 };

/** What went wrong in a worker, with the places in the code of its thread, as it tells them. */
export const failed = (stack: string) => Object.assign(new Error(stack), { stack });
