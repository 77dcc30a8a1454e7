import { wantedOf } from "#app/domain/applications/wanted.ts";
import { wayIn } from "./alternatives.ts";
import type { RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import { suitabilityIn } from "./routing-problem.ts";

/** The best way of an evaluator to an application, as things stand; `submitted`: pairs that stay, by id. */
export function waysIn(
  facts: RoutingFacts,
  asked: RoutingFacts["applications"][number],
  submitted: Set<string>,
) {
  const applications = new Map(facts.applications.map((one) => [one.id, one]));
  const evaluators = new Map(facts.evaluators.map((one) => [one.id, one]));
  const standing = facts.pairs.map((pair) => ({
    application: pair.applicationId,
    evaluator: pair.evaluatorId,
    suitability: pair.suitability,
    free: !submitted.has(pair.id),
  }));
  const byApplication = Map.groupBy(standing, (pair) => pair.application);
  const byEvaluator = Map.groupBy(standing, (pair) => pair.evaluator);
  const { oneOfACountry, perApplication } = facts.settings;
  const { id: application } = asked;
  const wanted = wantedOf(perApplication, asked);
  const clash = (one: string, other: string) => {
    const [a, b] = [evaluators.get(one)!, evaluators.get(other)!];
    if (a.colleagues !== "" && a.colleagues === b.colleagues) return true;
    return oneOfACountry && a.country !== null && a.country === b.country;
  };
  const suitability = (pair: { application: string; evaluator: string }) =>
    facts.barred.has(keyOf({ applicationId: pair.application, evaluatorId: pair.evaluator }))
      ? undefined
      : suitabilityIn(facts, applications.get(pair.application)!, evaluators.get(pair.evaluator)!);
  const found = {
    of: (id: string) => byApplication.get(id) ?? [],
    with: (id: string) => byEvaluator.get(id) ?? [],
  };
  const most = (id: string) => evaluators.get(id)!.capacity;
  return (evaluator: string) =>
    wayIn({ application, wanted, standing: found, suitability, most, clash }, evaluator);
}
