import { applicationNumber } from "#app/domain/applications/number.ts";
import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pairsOfApplications, pairsOfEvaluators } from "#db/queries/assignment.ts";
import { acceptedEvaluatorsOf, eligibleApplicationsOf, loadsOf } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { evaluatorsByIds } from "#db/queries/evaluators.ts";
import { routingFacts } from "./facts.ts";
import { mayDropOut, viewAlternates } from "./view-alternates.ts";
import { labelOf, viewFit } from "./view-fit.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
const onePage = 50;
/** Fewer, because each of them has a dozen applications. */
const evaluatorsOnPage = 25;

export type PairsQuery = { by: "application" | "evaluator"; from: number };
type PairsQuestion = PairsQuery & { callId: string; locale: Locale; silent: readonly string[] };

/** A page of the pairs of a call as one of its lists has them: read from all of them, so apart where the call is large. */
export function viewPairs({ callId, by, from, locale, silent }: PairsQuestion) {
  if (by === "evaluator") return { by, ...viewPairsByEvaluator({ callId }, from) };
  return { by, ...viewPairsByApplication({ callId }, from, locale, silent) };
}

type InCall = { callId: string };

/**
 * A page of eligible applications from after the number `after`, each with its evaluators, why they fit, and who stands
 * by; nobody does who is `silent`.
 */
export function viewPairsByApplication(
  { callId }: InCall,
  after: number,
  locale: Locale,
  silent: readonly string[],
) {
  const call = findCall(callId)!;
  const found = eligibleApplicationsOf(callId, after, onePage + 1);
  const applications = found.slice(0, onePage);
  const ids = applications.map(({ id }) => id);
  const pairs = pairsOfApplications(ids);
  const alternates = viewAlternates(routingFacts(callId), silent, new Set(ids));
  const evaluators = new Map(
    evaluatorsByIds([...new Set(pairs.map(({ evaluatorId }) => evaluatorId))]).map((one) => [one.id, one]),
  );
  const ownOf = ({ id }: Application) => pairs.filter(({ applicationId }) => applicationId === id);
  return {
    next: found.length > onePage ? applications.at(-1)!.number : undefined,
    rows: applications.map((application) => ({
      ...viewApplication(call, application, locale),
      wanted: wantedOf(call.evaluatorsPerApplication, application),
      alternates: mayDropOut(call, ownOf(application)) ? alternates.get(application.id) : undefined,
      pairs: ownOf(application).map(({ id, evaluatorId, status, locked }) => {
        const evaluator = evaluators.get(evaluatorId)!;
        const fit = viewFit(application, evaluator, call.topics, locale);
        return { id, evaluatorId, name: evaluator.name, proposed: status === "proposed", locked, fit };
      }),
    })),
  };
}

type Application = ReturnType<typeof eligibleApplicationsOf>[number];

export function viewApplication(call: Call, application: Application, locale: Locale) {
  const { id, number, company, country, topics } = application;
  return {
    id,
    number: applicationNumber(call.code, number),
    company,
    country,
    topics: topics.map((topic) => labelOf(topic, call.topics, locale)),
  };
}

/** A page of those who accepted, by name, after the first `from`, each with their applications. */
function viewPairsByEvaluator({ callId }: InCall, from: number) {
  const call = findCall(callId)!;
  const everybody = acceptedEvaluatorsOf(callId);
  const shown = everybody.slice(from, from + evaluatorsOnPage);
  const pairs = pairsOfEvaluators(shown.map(({ id }) => id));
  const loads = new Map(loadsOf(callId).map((one) => [one.evaluatorId, one.proposed + one.assigned]));
  return {
    previous: from > 0 ? Math.max(0, from - evaluatorsOnPage) : undefined,
    next: from + evaluatorsOnPage < everybody.length ? from + evaluatorsOnPage : undefined,
    rows: shown.map(({ id, name, organisation, capacity }) => ({
      ...{ id, name, organisation, capacity },
      load: loads.get(id) ?? 0,
      pairs: pairs
        .filter(({ evaluatorId }) => evaluatorId === id)
        .map(({ applicationId, number, company, status, suitability }) => ({
          applicationId,
          number: applicationNumber(call.code, number),
          company,
          proposed: status === "proposed",
          suitability,
        })),
    })),
  };
}
