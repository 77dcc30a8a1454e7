// Newer npm refuses a lockfile that lacks a platform's package (npm/cli#9846), and no dependency may need an install script.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Node looks for a package beside the one that wants it, then in each folder above. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]?.version) return true;
    if (!folder) return false;
  }
}

// It ships its binaries; npm would run node-gyp for it, which .npmrc prevents.
const harmless = ["node_modules/better-sqlite3"];

const problems = Object.entries(packages).flatMap(([at, entry]) => [
  ...(at && !entry.link && !entry.version ? [`${at} has no version`] : []),
  ...(at && entry.hasInstallScript && !harmless.includes(at) ? [`${at} has an install script`] : []),
  ...(entry.resolved && !entry.resolved.startsWith("https://registry.npmjs.org/")
    ? [`${at} names a registry`]
    : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(at, name))
    .map((name) => `${at || "package.json"} wants ${name}`),
]);

console.log(problems.join("\n") || "lockfile ok");
process.exitCode = problems.length ? 1 : 0;
