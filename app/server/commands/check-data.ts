// Asks of the database in DATA whether everything holds that must hold; only reads, also while the portal runs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    json: { type: "boolean" },
    content: { type: "boolean" },
    "no-files": { type: "boolean" },
    migrate: { type: "boolean" },
  },
});

const database = join(process.env.DATA ?? "data", "finalist.db");
if (!existsSync(database)) {
  console.error(`There is no database at ${database}: set DATA to the portal's directory.`);
  process.exit(2);
}

const { settingsOrExit } = await import("../settings.ts");
const { applyMigrations, sqlite } = await import("#db/client.server.ts");
settingsOrExit({ mail: false });
if (values.migrate) applyMigrations();
sqlite.pragma("query_only = ON");
const { checkData } = await import("#app/background/check-data.ts");
const files = values["no-files"] ? "none" : values.content ? "content" : "size";
const { asked, broken, milliseconds } = await checkData({ files });

if (values.json) console.log(JSON.stringify({ asked, broken, milliseconds }));
else {
  const { default: words } = await import("#app/i18n/en/invariants.ts");
  for (const { invariant, count, named } of broken) {
    console.log(`✗ Does not hold: ${words.names[invariant]}. ${count} times, such as`);
    for (const one of named) console.log(`    ${one}`);
  }
  const all = `${asked} things that must hold were asked in ${(milliseconds / 1000).toFixed(1)} s`;
  console.log(broken.length === 0 ? `${all}: all of them hold.` : `${all}: ${broken.length} do not hold.`);
}
process.exitCode = broken.length === 0 ? 0 : 1;
