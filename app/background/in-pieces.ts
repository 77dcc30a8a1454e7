import { setImmediate } from "node:timers/promises";

/** What one piece may hold: some milliseconds of work. */
const atOnce = 10;

/** Does `work` on some after the other, so many that nobody waits long: between two pieces pages are answered. */
export async function inPieces<One>(all: One[], work: (some: One[]) => void, most = atOnce) {
  for (let from = 0; from < all.length; from += most) {
    work(all.slice(from, from + most));
    await setImmediate();
  }
}
