import type { TestSequencer, TestSpecification } from "vitest/node";

/** What takes far longer than all others, the longest first. */
const longest = [
  "requests/bad-requests",
  "requests/permissions",
  "requests/leaks",
  "requests/leaks-released",
];

/** The longest begin first: a processor would wait at the end for whichever began last. */
export class LongestFirst implements TestSequencer {
  async sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  async shard(files: TestSpecification[]) {
    return files;
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return place < 0 ? longest.length : place;
}
