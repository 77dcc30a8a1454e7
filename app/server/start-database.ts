import { environment } from "#app/adapters/environment.server.ts";
import { startDatabase } from "#db/start.server.ts";
import { inWords } from "./in-words.ts";

/** Stops the start with a sentence on a full disk, or over a database of a later version. */
export function startDatabaseOrExit() {
  try {
    startDatabase();
  } catch (problem) {
    console.error(`The portal did not start. ${inWords(problem as Error, environment().DATA)}`);
    process.exit(1);
  }
}
