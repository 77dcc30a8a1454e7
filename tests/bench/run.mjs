// `npm run bench`: what the portal reaches, beside yardsticks of the same run. `npm run bench -- NAME`: one part of it, or what
// else it costs or withstands. By hand; never part of the tests.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

/** From a page a second to the last minute, the letters after it, and starting anew. */
const whole = ["speed", "rush", "mail", "start"];

const words = process.argv.slice(2).filter((word) => word !== "--");
const known = readdirSync("tests/bench").flatMap((file) => file.match(/^(.+)\.bench\.ts$/)?.[1] ?? []);
const isNamed = words.length > 0 && !words[0].startsWith("--");
const [names, args] = isNamed ? [[words[0]], words.slice(1)] : [whole, words];
if (!names.every((name) => known.includes(name))) {
  console.error(`npm run bench [-- NAME], where NAME is one of: ${known.join(", ")}`);
  process.exit(2);
}
// Set before anything is imported: React, the yardstick, takes its slow build for development otherwise.
const env = { ...process.env, NODE_ENV: "production" };
for (const name of names) {
  if (names.length > 1 && !args.includes("--json")) console.log(`\n${name}\n`);
  const { status } = spawnSync("node", [`tests/bench/${name}.bench.ts`, ...args], { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
