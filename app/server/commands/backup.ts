// Makes a backup while the portal runs, verifies it, and lets old ones go: `npm run backup [-- DIRECTORY]`.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { aloneIn, backupsFolder, keepOutcome } from "#app/adapters/backups.server.ts";
import { makeBackup } from "#app/background/backup/make.ts";
import { inWords } from "../in-words.ts";
import { settingsOrExit } from "../settings.ts";
import portal from "../../../package.json" with { type: "json" };

const { positionals } = parseArgs({ args: process.argv.slice(3), allowPositionals: true });
if (positionals[0]) process.env.BACKUPS = resolve(positionals[0]);
const { DATA, BACKUP_KEEP } = settingsOrExit({ mail: false });
const database = join(DATA, "finalist.db");
if (!existsSync(database)) {
  console.error(`There is no database at ${database}: set DATA to the portal's directory.`);
  process.exit(2);
}

const now = new Date();
try {
  const { name, manifest, dropped } = await aloneIn("backup", now, (tell) =>
    makeBackup(portal.version, BACKUP_KEEP, now, tell),
  );
  keepOutcome("backup", { at: now.toISOString() });
  const { files, applications, seconds } = manifest;
  console.log(`${join(backupsFolder(), name)} is written and verified, in ${seconds} s:`);
  console.log(`  ${applications} applications, ${files.count} attachments (${files.bytes} bytes).`);
  if (dropped.length > 0) console.log(`  No longer kept: ${dropped.join(", ")}.`);
} catch (problem) {
  const sentence = inWords(problem as Error, backupsFolder());
  console.error(`No backup was made. ${sentence}`);
  keepProblem(sentence);
  process.exitCode = 1;
}

/** A full disk may refuse this too. */
function keepProblem(sentence: string) {
  try {
    keepOutcome("backup", { at: now.toISOString(), problem: sentence });
  } catch {
    console.error("Nor could it be noted beside the backups.");
  }
}
