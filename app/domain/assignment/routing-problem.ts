import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { RoutingFacts } from "./facts.ts";
import { idsOf, keyOf, rowOf } from "./pair-key.ts";
import {
  type CandidateColumns,
  forbidden,
  type Pair,
  type PairsByRow,
  type Person,
  type Problem,
} from "./problem.ts";
import type { ScenarioSettings } from "./scenario-settings.ts";
import { suitabilityRows } from "./suitabilities.ts";
import { suitabilityOf } from "#app/domain/evaluators/suitability.ts";

type Application = RoutingFacts["applications"][number];
type Evaluator = RoutingFacts["evaluators"][number];

/**
 * What the matcher is asked: every application its evaluators, nobody more than they take, no barred pair, no two of one
 * organisation, and what the settings ask for besides. Published pairs and those that a manager put there are locked.
 */
export function routingProblem(facts: RoutingFacts, settings = facts.settings): Problem {
  return { ...askedOf(facts, settings), pairs: pairsIn(facts, settings) };
}

/** The same without the pairs. */
export function askedOf(facts: RoutingFacts, settings = facts.settings) {
  return {
    ...sidesOf(facts, settings),
    locked: facts.pairs.filter(stays).map(idsOf),
    ...rulesIn(facts, settings),
  };
}

/** The same, to check some pairs by: of all that may be only these, which is quick however many there are. */
export function problemOf(facts: RoutingFacts, pairs: readonly Pair[]): Problem {
  const { applications, evaluators } = sidesOf(facts, facts.settings);
  const ids = new Set([...applications, ...evaluators].map(({ id }) => id));
  const mayBe = (pair: Pair) =>
    ids.has(pair.application) && ids.has(pair.evaluator) && !facts.barred.has(keyOf(rowOf(pair)));
  const permitted = pairs.filter(mayBe).map((pair) => ({ ...pair, suitability: 0 }));
  return { applications, evaluators, pairs: permitted, ...rulesIn(facts, facts.settings) };
}

function sidesOf(facts: RoutingFacts, settings: ScenarioSettings) {
  const share = (settings.leastShare / 100) * usedShare(facts, settings);
  return {
    applications: facts.applications.map((application) => ({
      id: application.id,
      wanted: wantedOf(settings.perApplication, application),
      topics: application.topics,
    })),
    evaluators: facts.evaluators.map((evaluator) => personOf(evaluator, share)),
  };
}

/** The rules alone, without the pairs: what a move by hand is checked by. */
export function rulesIn(facts: RoutingFacts, settings: ScenarioSettings) {
  const { oneOfACountry, crossTopics, fairness, floor } = settings;
  return {
    rules: { oneOfACountry, kinds: settings.kinds ? facts.kinds : [] },
    connect: crossTopics > 0 ? { crossing: crossTopics / 100 } : undefined,
    fairness: fairness === "floor" ? floor * 10_000 : fairness === "fairest",
  };
}

/** A pair that a proposal leaves as it is. */
export function stays({ status, locked }: Pick<RoutingFacts["pairs"][number], "status" | "locked">) {
  return status === "assigned" || locked;
}

function personOf({ id, capacity, least, colleagues, country, kind, topics }: Evaluator, share: number) {
  return {
    id,
    most: capacity,
    least: Math.min(capacity, Math.max(least, Math.floor(share * capacity))),
    organisation: colleagues || null,
    country,
    kinds: kind ? [kind] : [],
    topics: Object.keys(topics),
  } satisfies Person;
}

/** Which part of all places offered is needed. */
function usedShare({ applications, evaluators }: RoutingFacts, { perApplication }: ScenarioSettings) {
  const offered = evaluators.reduce((sum, { capacity }) => sum + capacity, 0);
  const wanted = applications.reduce((sum, one) => sum + wantedOf(perApplication, one), 0);
  return offered ? Math.min(1, wanted / offered) : 0;
}

type Suited = Pick<RoutingFacts, "barred" | "preferences"> & {
  applications: Pick<Application, "id" | "topics" | "language">[];
  evaluators: Pick<Evaluator, "id" | "topics" | "languages">[];
};

/** More pairs than this are not listed all at once: each takes 12 bytes, and some 60 more while it is searched. */
const mostListed = 10_000_000;

function pairsIn(facts: RoutingFacts, { preferences }: ScenarioSettings): Problem["pairs"] {
  const row = suitabilityRows({ ...facts, preferences: preferences ? facts.preferences : new Map() });
  const { applications, evaluators } = facts;
  return applications.length * evaluators.length > mostListed ? { row } : listed(facts, row);
}

function listed({ applications, evaluators }: RoutingFacts, row: PairsByRow["row"]): CandidateColumns {
  const [application, evaluator, suitability] = [0, 1, 2].map(
    () => new Int32Array(applications.length * evaluators.length),
  );
  let count = 0;
  for (let place = 0; place < applications.length; place++) {
    const worths = row(place);
    for (let one = 0; one < worths.length; one++) {
      if (worths[one] === forbidden) continue;
      application[count] = place;
      evaluator[count] = one;
      suitability[count++] = worths[one];
    }
  }
  const [a, e, s] = [application, evaluator, suitability].map((column) => column.subarray(0, count));
  return { application: a, evaluator: e, suitability: s };
}

/** Every pair that may be, with its suitability. */
export function candidatesIn(
  { applications, evaluators, barred, preferences }: Suited,
  settings: Pick<ScenarioSettings, "preferences">,
) {
  const liked = settings.preferences ? preferences : new Map();
  return applications.flatMap((application) =>
    evaluators.flatMap((evaluator) => {
      const key = keyOf({ applicationId: application.id, evaluatorId: evaluator.id });
      if (barred.has(key)) return [];
      const { suitability } = suitabilityOf(application, evaluator, liked.get(key));
      return [{ application: application.id, evaluator: evaluator.id, suitability }];
    }),
  );
}

/** How well one pair suits, as the call counts it. */
export function suitabilityIn(
  facts: RoutingFacts,
  application: Suited["applications"][number],
  evaluator: Suited["evaluators"][number],
): number {
  const alone = { ...facts, applications: [application], evaluators: [evaluator], barred: new Set<string>() };
  return candidatesIn(alone, facts.settings)[0].suitability;
}
