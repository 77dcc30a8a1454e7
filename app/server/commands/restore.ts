// Makes a portal's directory of a backup: `npm run restore -- BACKUP [--into DIRECTORY] [--replace]`.
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { backupsFolder, backupsIn } from "#app/adapters/backups.server.ts";
import { folderStore } from "#app/adapters/files-folder.server.ts";
import { files } from "#app/adapters/files.server.ts";
import { restoreBackup } from "#app/background/backup/restore.ts";
import { inWords } from "../in-words.ts";
import { settingsOrExit } from "../settings.ts";

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { into: { type: "string" }, replace: { type: "boolean", default: false } },
});
const { DATA, FILES } = settingsOrExit({ mail: false });
const into = resolve(values.into ?? DATA);
const there = backupsIn(backupsFolder());

if (!positionals[0]) {
  console.error("Which backup? A directory, the name of one of these, or last:");
  console.error(
    there.length > 0 ? there.map((one) => `  ${one}`).join("\n") : `  (none in ${backupsFolder()})`,
  );
  process.exit(2);
}

/** A name is looked for among the backups, anything else is a directory. */
function located(asked: string) {
  const known = asked === "last" ? there.at(-1) : there.find((one) => one === asked);
  const path = known ? join(backupsFolder(), known) : resolve(asked);
  return { folder: dirname(path), name: basename(path) };
}

try {
  const storeIn = (directory: string) => (FILES ? files() : folderStore(join(directory, "attachments")));
  const found = located(positionals[0]);
  const { before } = await restoreBackup({ ...found, into, replace: values.replace, storeIn }, new Date());
  console.log(`${found.name} is restored in ${into}. Start the portal with DATA=${into}.`);
  if (before) console.log(`What was there before lies in ${before}; delete it when it is no longer needed.`);
} catch (problem) {
  console.error(inWords(problem as Error, into));
  process.exitCode = 1;
}
