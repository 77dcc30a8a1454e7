// `npm run bench -- NAME`: what the portal costs or withstands, by hand; never part of the tests.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const [name, ...args] = process.argv.slice(2).filter((word) => word !== "--");
const known = readdirSync("tests/bench").flatMap((file) => file.match(/^(.+)\.bench\.ts$/)?.[1] ?? []);
if (!known.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(", ")}`);
  process.exit(2);
}
const { status } = spawnSync("node", [`tests/bench/${name}.bench.ts`, ...args], { stdio: "inherit" });
process.exit(status ?? 1);
