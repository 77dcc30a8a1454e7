// Calibrates published and made calls, and many small ones whose truth is known: [CASE …] [--json]; RUNS, of each scenario.
import { spawnSync } from "node:child_process";
import { isHere, made, published } from "./ranking/calls.ts";
import { yardsticks } from "./ranking/yardsticks.ts";

type Measured = Record<string, number> & { case: string };

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isJson = process.argv.includes("--json");
const wanted = (name: string) => named.length === 0 || named.includes(name);
const calls = [...published, ...made].filter(wanted);
const here = calls.filter(isHere);
if (here.length < calls.length)
  console.error("Without BENCH_DATA, the folder of the published ratings, only the made ones are measured.");

function output(script: string, arg: string): Measured[] {
  const { stdout, status } = spawnSync(process.execPath, [`tests/bench/ranking/${script}.ts`, arg], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${script} ${arg} could not be measured.`);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const measures = ["variance_object", "variance_rater", "variance_residual", "fit_s", "draws_s", "peak_mb"];
const simulated = [
  "recall_below_oracle",
  "recall_above_mean",
  "coverage90",
  "gain_20_targeted",
  "gain_20_random",
];

function print(one: Measured, keys: string[], places: number) {
  if (!isJson)
    return console.log(`| ${[one.case, ...keys.map((key) => one[key].toFixed(places))].join(" | ")} |`);
  for (const measure of keys) {
    const yardstickValue = yardsticks[one.case]?.[measure];
    const line = { bench: "ranking", case: one.case, measure, value: one[measure] };
    const compared = yardstickValue && {
      yardstick: "lme4",
      yardstickValue,
      ratio: one[measure] / yardstickValue,
    };
    console.log(JSON.stringify({ ...line, ...compared }));
  }
}

function head(keys: string[]) {
  if (!isJson) console.log(`\n| ${["case", ...keys].join(" | ")} |\n|${" --- |".repeat(keys.length + 1)}`);
}

if (here.length > 0) head(measures);
for (const name of here) for (const one of output("case", name)) print(one, measures, 4);
if (wanted("simulation")) {
  head(simulated);
  for (const one of output("simulation", process.env.RUNS ?? "400")) print(one, simulated, 3);
}
