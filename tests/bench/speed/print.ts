import type { Measured } from "./driver.ts";
import { bareThere, peers } from "./peers.ts";

export type Result = {
  work: string;
  size: number;
  told: Measured & { cpu: number };
  yardstick: { name: string; value: number; ratio: number };
  /** Requests a second of a bare server in the same run. */
  hello: number;
};

const isJson = process.argv.includes("--json");
const columns =
  "work, applications, a second, p50 ms, p95 ms, p99 ms, CPU ms, ratio, yardstick, HotCRP, conference-hall".split(
    ", ",
  );

export function printHead(hello: number) {
  if (isJson) return;
  console.log(`node:http, hello: ${Math.round(hello)} a second\n\n| ${columns.join(" | ")} |`);
  console.log(`|${" --- |".repeat(columns.length)}`);
}

/** How many times as much, or as quick, as the other system, each in the unit of the bare server beside it. */
function timesOf(peer: { perSecond?: number; p95?: number } | undefined, { told, hello }: Result) {
  const machine = hello / bareThere;
  if (peer?.perSecond) return told.perSecond / peer.perSecond / machine;
  return peer?.p95 ? peer.p95 / told.p95 / machine : undefined;
}

export function print(result: Result) {
  const { work, size, told, yardstick } = result;
  const others = peers[work] ?? {};
  const [hotcrp, conferenceHall] = [others.hotcrp, others.conferenceHall].map((one) => timesOf(one, result));
  if (isJson) return printLines(result, { hotcrp, conferenceHall });
  const times = [told.p50, told.p95, told.p99, told.cpu].map((value) => value.toFixed(value < 10 ? 2 : 1));
  const compared = [hotcrp, conferenceHall].map((value) => (value ? `${value.toPrecision(2)} ×` : "–"));
  const shown = [work, size, Math.round(told.perSecond), ...times, yardstick.ratio.toPrecision(2)];
  console.log(
    `| ${[...shown, `${yardstick.name}: ${yardstick.value.toPrecision(3)}`, ...compared].join(" | ")} |`,
  );
}

function printLines({ work, size, told, yardstick }: Result, times: Record<string, number | undefined>) {
  const say = (measure: string, value: number | undefined, unit: string, rest: object = {}) =>
    value !== undefined &&
    console.log(JSON.stringify({ bench: "speed", case: `${work}, ${size}`, measure, value, unit, ...rest }));
  const { name, value, ratio } = yardstick;
  const beside = { yardstick: name, yardstickValue: value, ratio };
  const isOfCpu = name.endsWith("ms");
  say("per_second", told.perSecond, "1/s", isOfCpu ? {} : beside);
  say("cpu_ms", told.cpu, "ms", isOfCpu ? beside : {});
  for (const measure of ["p50", "p95", "p99"] as const) say(`${measure}_ms`, told[measure], "ms");
  for (const [peer, factor] of Object.entries(times))
    say(`times_${peer}`, factor, "×", { yardstick: `${peer}, measured elsewhere and on another day` });
}
