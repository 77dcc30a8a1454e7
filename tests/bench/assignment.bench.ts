// Routes published and made calls and prints what that costs, beside a general solver in the same run: [CASE …] [--json].
import { spawnSync } from "node:child_process";
import { isHere, made, published } from "./assignment/instances.ts";
import { yardsticks } from "./assignment/yardsticks.ts";

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const cases = [...published, ...made].filter((name) => named.length === 0 || named.includes(name));
const here = cases.filter(isHere);
if (here.length < cases.length)
  console.error(
    "Without BENCH_DATA, the folder of the published instances, only the made ones are measured.",
  );

type Measured = Record<string, number> & { case: string; yardstick?: { cpu_s: number; optimum: number } };

function measure(name: string): Measured {
  const { stdout, status } = spawnSync(process.execPath, ["tests/bench/assignment/apart.ts", name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${name} could not be measured.`);
  return JSON.parse(stdout);
}

const measures = ["optimum", "gap", "worst_served", "cpu_s", "peak_mb", "repair_cpu_s"];

/** One line per measure and yardstick. */
function lines(one: Measured) {
  const { lemon, hotcrp } = yardsticks[one.case];
  const compared: Record<string, Record<string, number | undefined>> = {
    optimum: { HiGHS: one.yardstick?.optimum },
    worst_served: { "proved bound": one.worst_bound },
    cpu_s: { HiGHS: one.yardstick?.cpu_s, LEMON: lemon, HotCRP: hotcrp },
    repair_cpu_s: { "from scratch": one.cold_cpu_s },
  };
  return measures.flatMap((measure) => {
    const line = { bench: "assignment", case: one.case, measure, value: one[measure] };
    const known = Object.entries(compared[measure] ?? {}).filter(([, value]) => value !== undefined);
    if (known.length === 0) return [line];
    return known.map(([yardstick, yardstickValue]) => {
      return { ...line, yardstick, yardstickValue, ratio: yardstickValue && one[measure] / yardstickValue };
    });
  });
}

const columns = {
  case: (one: Measured) => one.case,
  optimum: (one: Measured) => one.optimum.toFixed(6),
  gap: (one: Measured) => String(one.gap),
  "HiGHS optimum": (one: Measured) => one.yardstick?.optimum.toFixed(6) ?? "–",
  "worst served (bound)": (one: Measured) => `${one.worst_served.toFixed(4)} (${one.worst_bound.toFixed(4)})`,
  "fairness costs": (one: Measured) => `${(100 * (1 - one.fair_total / one.optimum)).toFixed(3)} %`,
  cpu_s: (one: Measured) => one.cpu_s.toFixed(3),
  "with fairness": (one: Measured) => one.fair_cpu_s.toFixed(3),
  LEMON: (one: Measured) => timesAsLong(yardsticks[one.case].lemon, one),
  HotCRP: (one: Measured) => timesAsLong(yardsticks[one.case].hotcrp, one),
  HiGHS: (one: Measured) => timesAsLong(one.yardstick?.cpu_s, one),
  peak_mb: (one: Measured) => one.peak_mb.toFixed(0),
  repair_cpu_s: (one: Measured) =>
    `${one.repair_cpu_s.toFixed(3)} (${(one.repair_cpu_s / one.cold_cpu_s).toFixed(2)})`,
};

function timesAsLong(seconds: number | undefined, { cpu_s }: Measured) {
  if (seconds === undefined) return "–";
  const times = seconds / cpu_s;
  return `${times.toFixed(times < 10 ? 1 : 0)} ×`;
}

const isJson = process.argv.includes("--json");
if (!isJson)
  console.log(`| ${Object.keys(columns).join(" | ")} |\n|${" --- |".repeat(Object.keys(columns).length)}`);
for (const name of here) {
  const one = measure(name);
  if (isJson) for (const line of lines(one)) console.log(JSON.stringify(line));
  else
    console.log(
      `| ${Object.values(columns)
        .map((cell) => cell(one))
        .join(" | ")} |`,
    );
}
