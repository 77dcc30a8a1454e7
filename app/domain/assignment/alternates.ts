import { wantedOf } from "#app/domain/applications/wanted.ts";
import { bestSuited, type Choice } from "./best-suited.ts";
import type { RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import { rulesIn } from "./routing-problem.ts";

type Application = RoutingFacts["applications"][number];
type Evaluator = RoutingFacts["evaluators"][number];

/**
 * `onlyFor`: whose seat alone they may take, by id, where a required kind leaves no other; empty when it may be
 * anybody's.
 */
export type Alternate = { evaluatorId: string; suitability: number; onlyFor: string[] };

/**
 * Pure: for each application (of `of`, else all) up to two evaluators who could take a seat that falls free now: permitted,
 * with room left, of another organisation (and country, if the call asks for it) than everybody who has the application,
 * and so that the required kinds stay kept. The best suited comes first (millionths); the second covers the seats that the
 * first may not take, where somebody can. `without`: who is not to be named, such as the silent. One person may stand by
 * for several applications, however many they still take.
 *
 * The cost grows with the number of applications, and with different subjects times the evaluators who have room.
 */
export function alternatesOf(
  facts: RoutingFacts,
  { of, without = new Set() }: { of?: ReadonlySet<string>; without?: ReadonlySet<string> } = {},
): Map<string, Alternate[]> {
  const everybody = new Map(facts.evaluators.map((one) => [one.id, one]));
  const seated = Map.groupBy(facts.pairs, ({ applicationId }) => applicationId);
  const free = withRoom(facts).filter(({ id }) => !without.has(id));
  const choices = bestSuited(free, facts);
  const applications = of ? facts.applications.filter(({ id }) => of.has(id)) : facts.applications;
  return new Map(
    applications.map((application) => {
      const own = (seated.get(application.id) ?? []).map(({ evaluatorId }) => everybody.get(evaluatorId)!);
      return [application.id, twoOf(choices(application), seatsFor(facts, application, own))];
    }),
  );
}

function withRoom({ evaluators, pairs }: RoutingFacts) {
  const loads = new Map<string, number>();
  for (const { evaluatorId } of pairs) loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  return evaluators.filter(({ id, capacity }) => (loads.get(id) ?? 0) < capacity);
}

/** Whose seat alone somebody could take; undefined when it is nobody's. */
function seatsFor(facts: RoutingFacts, application: Application, own: Evaluator[]) {
  const { settings, barred } = facts;
  const { kinds } = rulesIn(facts, settings).rules;
  const wanted = wantedOf(settings.perApplication, application);
  const taken = new Set(own.map(({ colleagues }) => colleagues));
  const countries = new Set(own.map(({ country }) => country));
  const keepsKinds = (comes: Evaluator, goes?: Evaluator) => {
    const then = [...own.filter((one) => one !== goes), comes];
    return kinds.every(
      ({ kind, least }) => then.filter((one) => one.kind !== kind).length <= Math.max(0, wanted - least),
    );
  };
  return (comes: Evaluator): string[] | undefined => {
    const { id, country } = comes;
    if (own.includes(comes) || barred.has(keyOf({ applicationId: application.id, evaluatorId: id }))) return;
    if (comes.colleagues !== "" && taken.has(comes.colleagues)) return;
    if (settings.oneOfACountry && country !== null && countries.has(country)) return;
    const of = own.filter((goes) => keepsKinds(comes, goes));
    const open = own.length < wanted;
    if (open ? keepsKinds(comes) : of.length === own.length) return [];
    return of.length > 0 ? of.map((goes) => goes.id) : undefined;
  };
}

/** The best; and the best of those who can take a seat that that one cannot, or else the next best. */
function twoOf(choices: Iterable<Choice>, seats: (evaluator: Evaluator) => string[] | undefined) {
  let [first, spare]: Alternate[] = [];
  for (const { evaluator, suitability } of choices) {
    const onlyFor = seats(evaluator);
    if (!onlyFor) continue;
    const next = { evaluatorId: evaluator.id, suitability, onlyFor };
    if (!first) first = next;
    else if (first.onlyFor.length === 0 || coversMore(next, first)) return [first, next];
    else spare ??= next;
  }
  return [first, spare].filter((one) => one !== undefined);
}

function coversMore(next: Alternate, { onlyFor }: Alternate) {
  return next.onlyFor.length === 0 || next.onlyFor.some((id) => !onlyFor.includes(id));
}
