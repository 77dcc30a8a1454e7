import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PercentSheet } from "#app/domain/ranking/calibration/numbered.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";

export type Call = { sheets: PercentSheet[]; topicOf: Map<string, string> };

export const published = ["insteval"];
export const made = ["86x20x3", "25000x5000x4"];

/** Of a point, one of five, in percent. */
export const percentOfPoint = 20;

/**
 * A call by name. The published one may not be copied here: it is read from `BENCH_DATA`/scores, a table of rater, object,
 * dept, service and y, without topics as in its model. The others, applications × evaluators × sheets each, are made up.
 */
export function callNamed(name: string): Call {
  return made.includes(name) ? madeCall(name) : publishedCall(name);
}

export function isHere(name: string) {
  return made.includes(name) || existsSync(pathOf(name));
}

function pathOf(name: string) {
  return join(process.env.BENCH_DATA ?? "", "scores", `${name}.csv`);
}

function publishedCall(name: string): Call {
  const [, ...lines] = readFileSync(pathOf(name), "utf8").trim().split("\n");
  const sheets = lines.map((line) => {
    const [rater, object, , , y] = line.split(",");
    return { applicationId: object, evaluatorId: rater, percent: percentOfPoint * Number(y) };
  });
  return { sheets, topicOf: new Map() };
}

/** Forty topics, evaluators at random but evenly; in points: topic .3, application .64, evaluator .28, noise .67. */
function madeCall(name: string): Call {
  const [applications, evaluators, each] = name.split("x").map(Number);
  const random = seededRandom(applications);
  const normal = normals(random);
  const topics = Array.from({ length: Math.min(40, Math.ceil(applications / 10)) }, () => 0.3 * normal());
  const leniency = Array.from({ length: evaluators }, () => 0.28 * normal());
  let deck: number[] = [];
  const deal = (taken: number[]): number => {
    if (deck.every((one) => taken.includes(one))) deck = [...deck, ...leniency.keys()];
    const [card] = deck.splice(Math.floor(random() * deck.length), 1);
    if (!taken.includes(card)) return card;
    const other = deal(taken);
    deck.push(card);
    return other;
  };
  const sheets: PercentSheet[] = [];
  for (let i = 0; i < applications; i++) {
    const quality = topics[i % topics.length] + 0.64 * normal();
    const taken: number[] = [];
    while (taken.length < each) taken.push(deal(taken));
    for (const j of taken) {
      const points = 3 + quality + leniency[j] + 0.67 * normal();
      sheets.push({ applicationId: `a${i}`, evaluatorId: `e${j}`, percent: percentOfPoint * points });
    }
  }
  return {
    sheets,
    topicOf: new Map(Array.from({ length: applications }, (_, i) => [`a${i}`, `t${i % topics.length}`])),
  };
}
