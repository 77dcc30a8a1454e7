// A million arrivals about the deadlines of a thousand calls, through the portal's own gate: which are taken, and which
// ought to be by the rules written down apart. [--submits N] [--seed WORD] [--json]
import { parseArgs } from "node:util";

Object.assign(process.env, { DATA: ":memory:", PORTAL_ORIGIN: "http://127.0.0.1", DEMO: "1" });

const { values } = parseArgs({
  options: { submits: { type: "string" }, seed: { type: "string" }, json: { type: "boolean" } },
});
const each = 1000;
const calls = Math.ceil(Number(values.submits ?? 1_000_000) / each);
const { simulate } = await import("#tests/support/deadline/simulate.ts");

const begun = performance.now();
const { submits, accepted, uploads, lateAccepted, timelyRefused } = simulate(
  values.seed ?? "finalist",
  calls,
  each,
);
const measures = {
  submits,
  accepted,
  refused: submits - accepted,
  uploads,
  late_accepted: lateAccepted,
  timely_refused: timelyRefused,
};
const seconds = Math.round((performance.now() - begun) / 1000);
for (const [measure, value] of Object.entries(measures)) print(measure, value);
if (!values.json) console.log(`in ${seconds} s`);
process.exit(lateAccepted + timelyRefused > 0 ? 1 : 0);

function print(measure: string, value: number) {
  if (!values.json) return console.log(`${measure.padEnd(16)} ${value.toLocaleString("en")}`);
  const yardstick = { yardstick: "the rules", yardstickValue: 0, ratio: null };
  console.log(
    JSON.stringify({
      bench: "deadline",
      case: `${calls} calls`,
      measure,
      value,
      unit: "arrivals",
      ...yardstick,
    }),
  );
}
