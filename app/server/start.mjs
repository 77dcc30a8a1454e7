// The first file of `npm start`: any Node can read it, so that an old one gets a sentence and not a crash.
import { fileURLToPath } from "node:url";
import { buildPortal, isBuilt } from "./build.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Node ${process.versions.node} is too old for Finalist: start it with "npm start" after "npm ci", or install Node 24.`,
  );
  process.exit(1);
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
if (process.argv.includes("--demo")) process.env.DEMO = "1";

if (!isBuilt()) {
  console.log("Building the portal …");
  await buildPortal();
}

await import("../../build/server/main.js");
