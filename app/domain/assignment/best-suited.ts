import type { RoutingFacts } from "./facts.ts";
import { pairOfKey } from "./pair-key.ts";
import { type Preference, suitabilityOf } from "#app/domain/evaluators/suitability.ts";

type Application = RoutingFacts["applications"][number];
type Evaluator = RoutingFacts["evaluators"][number];

/** Suitability in millionths. */
export type Choice = { evaluator: Evaluator; suitability: number };

/**
 * Pure: gives for an application these evaluators, the best suited first, whether or not they may have it. Applications of
 * the same topics and language share one order; only who said a preference of this one is looked at beside it.
 */
export function bestSuited(evaluators: readonly Evaluator[], { settings, preferences }: RoutingFacts) {
  const said = settings.preferences ? saidByApplication(evaluators, preferences) : new Map<string, Said[]>();
  const bySubject = new Map<string, Choice[]>();
  return (application: Application): Iterable<Choice> => {
    const { topics, language } = application;
    const subject = [language, ...topics].join(" ");
    const plain =
      bySubject.get(subject) ??
      inOrder(
        application,
        evaluators.map((evaluator) => ({ evaluator })),
      );
    bySubject.set(subject, plain);
    return merged(plain, inOrder(application, said.get(application.id) ?? []));
  };
}

type Said = { evaluator: Evaluator; preference?: Preference };

function saidByApplication(evaluators: readonly Evaluator[], preferences: RoutingFacts["preferences"]) {
  const byId = new Map(evaluators.map((one) => [one.id, one]));
  const said = new Map<string, Said[]>();
  for (const [key, preference] of preferences) {
    const { applicationId, evaluatorId } = pairOfKey(key);
    const evaluator = byId.get(evaluatorId);
    if (evaluator) said.set(applicationId, [...(said.get(applicationId) ?? []), { evaluator, preference }]);
  }
  return said;
}

function inOrder(application: Application, some: Said[]): Choice[] {
  return some
    .map(({ evaluator, preference }) => {
      const { suitability } = suitabilityOf(application, evaluator, preference);
      return { evaluator, suitability };
    })
    .sort(byWorth);
}

/** Equals by id, so that the same facts give the same order. */
function byWorth(one: Choice, other: Choice) {
  return other.suitability - one.suitability || (one.evaluator.id < other.evaluator.id ? -1 : 1);
}

/** Both in one order; whoever is in `instead` counts as there. */
function* merged(plain: readonly Choice[], instead: readonly Choice[]): Generator<Choice> {
  const replaced = new Set(instead.map(({ evaluator }) => evaluator));
  let next = 0;
  for (const choice of plain) {
    if (replaced.has(choice.evaluator)) continue;
    while (next < instead.length && byWorth(instead[next], choice) < 0) yield instead[next++];
    yield choice;
  }
  yield* instead.slice(next);
}
