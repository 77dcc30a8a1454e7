import { randomBytes } from "node:crypto";

let [drawn, used] = [randomBytes(0), 0];

/** So many random bytes, given out once; drawn many at a time, since asking the system takes longer than a page from memory. */
export function random(count: number): Buffer {
  if (used + count > drawn.length) [drawn, used] = [randomBytes(4096), 0];
  return drawn.subarray(used, (used += count));
}
