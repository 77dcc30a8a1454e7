// The first file of `npm start`: any Node can read it, so that an old one gets a sentence and not a crash.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Node ${process.versions.node} is too old for Finalist: start it with "npm start" after "npm ci", or install Node 24.`,
  );
  process.exit(1);
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
if (process.argv.includes("--demo")) process.env.DEMO = "1";

if (!existsSync("build/server/main.js")) {
  console.log("Building the portal once …");
  const { buildPortal } = await import("./build.mjs");
  await buildPortal();
}

await import("../../build/server/main.js");
