// The first file of `npm start`: any Node can read it, so that an old one gets a sentence and not a crash.
import module from "node:module";
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

// What was compiled once is kept, where that can be written and this Node can do it: to compile it takes half of a start.
// Further processes of the portal are told where.
process.env.NODE_COMPILE_CACHE ??= "build/server/compiled";
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
await import("../../build/server/main.js");
