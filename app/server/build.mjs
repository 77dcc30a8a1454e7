import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "db",
  "emails",
  "public",
  "package-lock.json",
  "vite.config.ts",
  "react-router.config.ts",
];
const built = "build/server/main.js";

/** Whether what was built is as new as what it was built from, so that a pull needs no command of its own. */
export function isBuilt() {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = sources.flatMap((source) => [
    source,
    ...(statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true }).map((file) => join(source, file))
      : []),
  ]);
  return files.every((file) => statSync(file).mtimeMs <= builtAt);
}

/** Builds browser and server code into build/; prints only what goes wrong. */
export function buildPortal() {
  return new Promise((resolve, reject) => {
    const build = spawn("node_modules/.bin/react-router", ["build"], { stdio: ["ignore", "pipe", "pipe"] });
    const lines = [];
    build.stdout.on("data", (line) => lines.push(line));
    build.stderr.on("data", (line) => lines.push(line));
    build.on("exit", (code) => (code ? reject(new Error(Buffer.concat(lines).toString())) : resolve()));
  });
}
