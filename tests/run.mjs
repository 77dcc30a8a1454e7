// Everything that must hold, in the order in which it fails fastest; the README's test command and CI run this and nothing else.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const unitReport = "test-results/unit.json";
const journeysReport = "test-results/journeys.json";

const steps = [
  ["lockfile", "node", "tests/lockfile.mjs"],
  ["format", "prettier", "--check", "--log-level", "warn", "."],
  ["lint", "oxlint", "--quiet"],
  ["types of routes", "react-router", "typegen"],
  ["types", "tsc"],
  // Before the tests: some start the built portal, and would build it themselves.
  ["build", "react-router", "build"],
  ["unit, requests", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${unitReport}`],
  ["journeys", "playwright", "test", "--config", "tests/journeys/playwright.config.ts"],
];

for (const [name, command, ...args] of steps) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed`);
    process.exit(1);
  }
}

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const { numPassedTests, numFailedTests } = read(unitReport);
// Flaky: what came right when it was tried once more.
const { expected, flaky, unexpected } = read(journeysReport).stats;
if (flaky > 0) console.log(`\n${flaky} flaky`);
console.log(`\n${numPassedTests + expected + flaky} passed, ${numFailedTests + unexpected} failed`);
