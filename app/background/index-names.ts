import { inTransaction } from "#db/client.server.ts";
import { areNamesWaiting, indexNames } from "#db/queries/application-search.ts";

/** What takes some milliseconds, in which nobody is answered. */
const atOnce = 500;

/** Makes the names of companies that came lately quick to find; they are found before, too. */
export function indexLateNames() {
  if (areNamesWaiting()) inTransaction(() => indexNames(atOnce));
}
