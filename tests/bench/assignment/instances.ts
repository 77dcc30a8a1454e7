import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CandidateColumns } from "#app/domain/assignment/problem.ts";
import { generated } from "./generated.ts";

export const published = ["midl2018", "midl2018-least", "preflib1", "preflib3"];
export const made = ["86x20x3", "1000x200x3", "2000x300x3", "10000x1500x3", "25000x5000x4"];

/**
 * An instance by name. The published ones may not be copied here: they are read from `BENCH_DATA`/matching, as objects with
 * `perApplication`, `most`, `least` and `pairs` of [application, evaluator, millionths]. The others are made by recipe.
 */
export function instance(name: string) {
  return made.includes(name) ? madeInstance(name) : publishedInstance(name);
}

export function isHere(name: string) {
  return made.includes(name) || existsSync(pathOf(name));
}

function pathOf(name: string) {
  return join(process.env.BENCH_DATA ?? "", "matching", `${name}.json`);
}

function madeInstance(name: string) {
  const [applications, evaluators, wanted] = name.split("x").map(Number);
  return generated({ applications, evaluators, wanted }, applications >= 10_000);
}

type Published = { perApplication: number[]; most: number[]; least: number[]; pairs: number[][] };

function publishedInstance(name: string) {
  const { perApplication, most, least, pairs }: Published = JSON.parse(readFileSync(pathOf(name), "utf8"));
  const column = (i: number) => Int32Array.from(pairs, (pair) => pair[i]);
  const columns: CandidateColumns = { application: column(0), evaluator: column(1), suitability: column(2) };
  return {
    applications: perApplication.map((wanted, i) => ({ id: `a${i}`, wanted })),
    evaluators: most.map((count, i) => ({ id: `e${i}`, most: count, least: least[i] })),
    pairs: columns,
  };
}
