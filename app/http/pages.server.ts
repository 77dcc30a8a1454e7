import { log } from "#app/adapters/log.server.ts";
import { readingParts } from "#app/adapters/files-parts.server.ts";
import { computeWithin } from "#app/background/compute-within.server.ts";
import { pagesInTree } from "#app/background/pdf-page-tree.ts";

const limits = { milliseconds: 10_000, megabytes: 192 };
let before: Promise<unknown> = Promise.resolve();

/** How many pages a PDF on the disk has; undefined when it cannot be opened. */
export async function pagesOf(path: string, bytes: number): Promise<number | undefined> {
  return readingParts(path, (read) => pagesInTree(bytes, read)) ?? (await pagesOfOdd(path));
}

/** By the library, one after the other, to bound the memory. */
function pagesOfOdd(path: string): Promise<number | undefined> {
  const counted = before.then(() => computeWithin(limits, "pages", path)).catch(unknown);
  before = counted;
  return counted;
}

function unknown(problem: Error): undefined {
  log.info({ problem }, "the pages of a PDF are unknown");
}
