import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { countEligibility } from "#db/queries/eligibility.ts";
import { countEvaluators, topicsOfApplications, topicsOfEvaluators } from "#db/queries/evaluators.ts";

/**
 * Whether those who accepted can evaluate everything: places needed (applications × evaluators each) against places
 * offered, and for each topic who knows it. Applications whose eligibility is open count as eligible.
 */
export function viewReadiness({ callId }: ManagedCall, locale: Locale) {
  const call = findCall(callId)!;
  const { eligible, undecided } = countEligibility(callId);
  const perApplication = call.evaluatorsPerApplication;
  const { capacity, ...people } = countEvaluators(callId);
  const needed = (eligible + undecided) * perApplication;
  return {
    ...people,
    applications: eligible + undecided,
    undecided,
    perApplication,
    needed,
    capacity,
    missing: Math.max(0, needed - capacity),
    topics: topicReadiness(call, locale),
  };
}

/** `lacking`: too few know the topic to give each application its evaluators; `tight`: they may not have places enough. */
function topicReadiness(
  { id, topics, evaluatorsPerApplication }: NonNullable<ReturnType<typeof findCall>>,
  locale: Locale,
) {
  const asked = new Map(topicsOfApplications(id).map((row) => [row.topic, row.applications]));
  const known = new Map(topicsOfEvaluators(id).map((row) => [row.topic, row]));
  return topics.map((topic) => {
    const applications = asked.get(topic.id) ?? 0;
    const { evaluators = 0, capacity = 0 } = known.get(topic.id) ?? {};
    const lacking = applications > 0 && evaluators < evaluatorsPerApplication;
    const tight = capacity < applications * evaluatorsPerApplication;
    const state = lacking ? ("lacking" as const) : tight ? ("tight" as const) : ("covered" as const);
    return {
      id: topic.id,
      label: inLanguage(topic.label, locale),
      applications,
      evaluators,
      capacity,
      state,
    };
  });
}
