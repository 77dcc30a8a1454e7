// The first file of `npm start`: any Node can read it, so that an old one gets a sentence and not a crash.
import { fileURLToPath } from "node:url";
import { buildPortal, isBuilt } from "./build.mjs";
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode('start it with "npm start" after "npm ci"');
process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
if (process.argv.includes("--demo")) process.env.DEMO = "1";

if (!isBuilt()) {
  console.log("Building the portal …");
  await buildPortal();
}

await import("../../build/server/main.js");
