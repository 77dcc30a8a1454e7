import { inWords } from "./in-words.ts";
import { settingsOrExit } from "./settings.ts";

const { DATA } = settingsOrExit();

// Whoever reads the database opens it, so that a directory that cannot be written is met here.
try {
  await import("./serve.ts");
} catch (problem) {
  console.error(`The portal did not start. ${inWords(problem as Error, DATA)}`);
  process.exit(1);
}
