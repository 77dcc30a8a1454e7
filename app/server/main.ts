import cluster from "node:cluster";
import { inWords } from "./in-words.ts";
import { settingsOrExit } from "./settings.ts";

const { DATA, WEB_CONCURRENCY } = settingsOrExit();
const keepsOthers = WEB_CONCURRENCY > 1 && cluster.isPrimary;

// Whoever reads the database opens it, so that a directory that cannot be written is met here.
try {
  await (keepsOthers ? import("./processes.ts") : import("./serve.ts"));
} catch (problem) {
  console.error(`The portal did not start. ${inWords(problem as Error, DATA)}`);
  process.exit(1);
}
