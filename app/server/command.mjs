// The first file of the commands of an administrator: `command.mjs NAME …` runs commands/NAME.ts, which Node reads as it is.
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./node-version.mjs";

const name = process.argv[2];
refuseOldNode(`run it with "npm run ${name}" after "npm ci"`);
process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
await import(`./commands/${name}.ts`);
