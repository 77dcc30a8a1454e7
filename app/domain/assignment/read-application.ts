import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { endedPairsOf, pairsOfApplications, submittedIn } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { conflictsOfApplication } from "#db/queries/conflicts.ts";
import { explain } from "./explain.ts";
import { whoLeftSheetsIn } from "#db/queries/routing.ts";
import { routingFacts, type RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import { viewApplication } from "./read-pairs.ts";
import { askedOf, candidatesIn } from "./routing-problem.ts";
import { silentIds } from "./silence.ts";
import { mayDropOut, viewAlternates } from "./view-alternates.ts";
import { viewFit } from "./view-fit.ts";
import { waysIn } from "./ways-in.ts";

type Evaluator = RoutingFacts["evaluators"][number];
/** Why somebody cannot take an application. */
export type Barrier = "conflict" | "capacity" | "organisation" | "country";

/** The best ones only: nobody goes through hundreds, and to find what each would cost takes a while. */
const mostAlternatives = 30;
const mostLookedAt = 100;

function bestSuited<One extends { fit: { suitability: number } }>(everybody: One[]): One[] {
  return everybody
    .toSorted((one, other) => other.fit.suitability - one.fit.suitability)
    .slice(0, mostLookedAt);
}

/** One application with its evaluators, and who could be in their place: why, and with which consequences. */
export function viewApplicationRouting(
  { callId }: ManagedCall,
  applicationId: string,
  locale: Locale,
  now: Date,
) {
  const facts = routingFacts(callId);
  const application = facts.applications.find(({ id }) => id === applicationId);
  if (!application) return;
  const call = findCall(callId)!;
  const loads = loadsIn(facts);
  const viewOne = (evaluator: Evaluator) => ({
    evaluatorId: evaluator.id,
    name: evaluator.name,
    organisation: evaluator.organisation,
    capacity: evaluator.capacity,
    load: loads.get(evaluator.id) ?? 0,
    fit: viewFit(application, evaluator, call.topics, locale, likedBy(facts, applicationId, evaluator.id)),
  });
  const pairs = pairsOfApplications([applicationId]);
  const given = facts.evaluators.filter(({ id }) => pairs.some(({ evaluatorId }) => evaluatorId === id));
  const gone = new Set(whoLeftSheetsIn(callId).map(({ id }) => id));
  const others = facts.evaluators.filter((one) => !given.includes(one) && !gone.has(one.id));
  const conflicting = new Set(conflictsOfApplication(applicationId));
  const barrier = barriers(facts, given, conflicting, loads);
  const places = placesIn(facts, applicationId);
  const ways = waysIn(facts, application, submittedIn(callId));
  const nameOf = (id?: string) => facts.evaluators.find((one) => one.id === id)?.name;
  const companyOf = (id?: string) => facts.applications.find((one) => one.id === id)?.company;
  const viewWay = ({ id }: Evaluator) => {
    const way = ways(id);
    return way && { ...way, instead: nameOf(way.out), other: companyOf(way.swap) };
  };
  return {
    application: viewApplication(call, application, locale),
    wanted: wantedOf(call.evaluatorsPerApplication, application),
    extra: application.extra,
    alternates: mayDropOut(call, pairs)
      ? viewAlternates(facts, silentIds(callId, now), new Set([applicationId])).get(applicationId)
      : undefined,
    open: !call.resultsReleasedAt,
    timeZone: call.timeZone,
    pairs: given.map((evaluator) => {
      const { id, status, locked, sheet } = pairs.find((pair) => pair.evaluatorId === evaluator.id)!;
      const place = places.get(evaluator.id);
      return { id, proposed: status === "proposed", locked, sheet, place, ...viewOne(evaluator) };
    }),
    ended: endedPairsOf(applicationId).map(({ id, evaluatorId, evaluator, at, reason, ending, sheet }) => ({
      ...{ id, evaluator, at, reason },
      readable: sheet !== null && ending !== null && ending !== "conflict" && !conflicting.has(evaluatorId),
    })),
    total: facts.pairs.reduce((sum, { suitability }) => sum + suitability, 0),
    ...alternativesAmong(
      bestSuited(others.map((one) => ({ one, ...viewOne(one) }))).map(({ one, ...viewed }) => ({
        ...viewed,
        way: viewWay(one),
        barrier: barrier(one),
      })),
    ),
  };
}

function likedBy({ preferences }: RoutingFacts, applicationId: string, evaluatorId: string) {
  return preferences.get(keyOf({ applicationId, evaluatorId }));
}

function loadsIn({ pairs }: RoutingFacts) {
  const loads = new Map<string, number>();
  for (const { evaluatorId } of pairs) loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  return loads;
}

/** Which choice each evaluator of the application is among all who may have it, by the evaluator's id. */
function placesIn(facts: RoutingFacts, applicationId: string) {
  const alone = { ...facts, applications: facts.applications.filter(({ id }) => id === applicationId) };
  const pairs = facts.pairs.map(({ applicationId: application, evaluatorId: evaluator, suitability }) => ({
    ...{ application, evaluator, suitability },
  }));
  const explained = explain(askedOf(alone), candidatesIn(alone, alone.settings), pairs, applicationId);
  return new Map(explained.map(({ evaluator, place, of }) => [evaluator, { place, of }]));
}

function barriers(
  { settings }: RoutingFacts,
  given: Evaluator[],
  conflicting: Set<string>,
  loads: Map<string, number>,
) {
  const taken = new Set(given.map(({ colleagues }) => colleagues).filter(Boolean));
  const countries = new Set(settings.oneOfACountry ? given.map(({ country }) => country) : []);
  return ({ id, capacity, colleagues, country }: Evaluator): Barrier | undefined => {
    if (conflicting.has(id)) return "conflict";
    if (taken.has(colleagues)) return "organisation";
    if (country && countries.has(country)) return "country";
    if ((loads.get(id) ?? 0) >= capacity) return "capacity";
  };
}

/** Who can come, those first by whom the whole gains most or loses least; and the best suited who cannot. */
function alternativesAmong<
  One extends { barrier?: Barrier; way?: { gain: number }; fit: { suitability: number } },
>(everybody: One[]) {
  const best = everybody.toSorted(
    (one, other) =>
      (other.way?.gain ?? 0) - (one.way?.gain ?? 0) || other.fit.suitability - one.fit.suitability,
  );
  return {
    alternatives: best.filter(({ way }) => way).slice(0, mostAlternatives),
    barred: best.filter(({ way }) => !way).slice(0, mostAlternatives),
  };
}
