import { setImmediate } from "node:timers/promises";
import { inTransaction } from "#db/client.server.ts";
import { areNamesWaiting, indexNames } from "#db/queries/application-search.ts";

/** What takes some milliseconds, in which nobody is answered. */
const atOnce = 500;

/** Makes the names of companies that came lately quick to find; they are found before, too, but one by one. */
export async function indexLateNames(most = atOnce) {
  while (areNamesWaiting()) {
    inTransaction(() => indexNames(most));
    await setImmediate();
  }
}
