import { type Known, type Preference, suitabilityBy } from "#app/domain/evaluators/suitability.ts";
import type { RoutingFacts } from "./facts.ts";
import { pairOfKey } from "./pair-key.ts";
import { forbidden } from "./problem.ts";

type Suited = Pick<RoutingFacts, "barred" | "preferences"> & {
  applications: Pick<RoutingFacts["applications"][number], "id" | "topics" | "language">[];
  evaluators: Pick<RoutingFacts["evaluators"][number], "id" | "topics" | "languages">[];
};

/**
 * How well every evaluator suits an application, by their places in the lists (millionths; `forbidden` where a pair is
 * barred): as `suitabilityOf` says it, without an object for each of what may be a hundred million pairs. A row holds only
 * until the next is asked for.
 */
export function suitabilityRows(facts: Suited): (application: number) => Int32Array {
  const { applications, evaluators } = facts;
  const levels = levelsByTopic(evaluators);
  const readers = readersByLanguage(evaluators);
  const apart = apartBy(facts);
  const nobody = new Uint8Array(evaluators.length);
  const [best, sum] = [new Uint8Array(evaluators.length), new Uint16Array(evaluators.length)];
  const row = new Int32Array(evaluators.length);
  return (place) => {
    const { topics, language } = applications[place];
    best.fill(0);
    sum.fill(0);
    for (const topic of topics) addLevels(levels.get(topic) ?? nobody, best, sum);
    const reads = language ? (readers.get(language) ?? nobody) : undefined;
    const worths = worthsOf(topics.length);
    for (let one = 0; one < row.length; one++)
      row[one] = worths[placeOf(topics.length, best[one], sum[one]) * 2 + (reads ? reads[one] : 1)];
    for (const [one, preference] of apart[place]) {
      const known = { named: topics.length, best: best[one], sum: sum[one] };
      row[one] =
        preference === barred ? forbidden : suitabilityBy(known, !reads || reads[one] === 1, preference);
    }
    return row;
  };
}

const barred = "barred";

function levelsByTopic(evaluators: Suited["evaluators"]) {
  const levels = new Map<string, Uint8Array>();
  evaluators.forEach(({ topics }, place) => {
    for (const [topic, level] of Object.entries(topics))
      rowIn(levels, topic, evaluators.length)[place] = level ?? 0;
  });
  return levels;
}

function readersByLanguage(evaluators: Suited["evaluators"]) {
  const readers = new Map<string, Uint8Array>();
  evaluators.forEach(({ languages }, place) => {
    for (const language of languages) rowIn(readers, language, evaluators.length)[place] = 1;
  });
  return readers;
}

function rowIn(rows: Map<string, Uint8Array>, name: string, length: number) {
  const row = rows.get(name) ?? new Uint8Array(length);
  rows.set(name, row);
  return row;
}

/** By application: the evaluators about whom more is known than topics and language. Barred ones come last. */
function apartBy({ applications, evaluators, preferences, barred: keys }: Suited) {
  const apart = applications.map((): [evaluator: number, Preference | typeof barred][] => []);
  const [rows, columns] = [applications, evaluators].map(
    (list) => new Map(list.map(({ id }, place) => [id, place])),
  );
  const add = (key: string, what: Preference | typeof barred) => {
    const { applicationId, evaluatorId } = pairOfKey(key);
    const [row, column] = [rows.get(applicationId), columns.get(evaluatorId)];
    if (row !== undefined && column !== undefined) apart[row].push([column, what]);
  };
  for (const [key, preference] of preferences) add(key, preference);
  for (const key of keys) add(key, barred);
  return apart;
}

function addLevels(levels: Uint8Array, best: Uint8Array, sum: Uint16Array) {
  for (let one = 0; one < levels.length; one++) {
    if (levels[one] === 0) continue;
    sum[one] += levels[one];
    if (levels[one] > best[one]) best[one] = levels[one];
  }
}

const highest = 3;
const placeOf = (named: number, best: number, sum: number) => best * (highest * named + 1) + sum;

/** For every best level and sum of levels: without the language, and with it. */
function worthsOf(named: number) {
  const worths = new Int32Array(2 * placeOf(named, highest + 1, 0));
  for (let best = 0; best <= highest; best++)
    for (let sum = 0; sum <= highest * named; sum++) {
      const known: Known = { named, best, sum };
      const at = 2 * placeOf(named, best, sum);
      worths[at] = suitabilityBy(known, false);
      worths[at + 1] = suitabilityBy(known, true);
    }
  return worths;
}
