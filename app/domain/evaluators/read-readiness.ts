import { wantedOf } from "#app/domain/applications/wanted.ts";
import { requiredKinds } from "#app/domain/calls/routing.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { conflictsOfCall } from "#db/queries/conflicts.ts";
import { applicationsToEvaluate, placesAskedFor } from "#db/queries/readiness.ts";
import { acceptedEvaluatorsOf } from "#db/queries/routing.ts";
import { leastLevel, type Need, needsBy, stateOfNeed, togetherWith } from "./coverage.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Facts = ReturnType<typeof factsOf>;

/**
 * Whether those who accepted can evaluate everything: all seats, and those of each topic, language and kind, beside the
 * places offered; and what is left if three drop out. Applications whose eligibility is open count as eligible. Reads the
 * call in a fixed number of statements.
 */
export function viewReadiness(
  { callId }: ManagedCall,
  locale: Locale,
  now: Date,
  found = readinessIn({ callId, locale }),
) {
  return { ...found, asked: placesAskedFor(callId, now) };
}

/** The same but for what depends on the time: a large call's takes a second. */
export function readinessIn({ callId, locale }: { callId: string; locale: Locale }) {
  const call = findCall(callId)!;
  const facts = factsOf(callId);
  const { applications, evaluators } = facts;
  const extra = applications.reduce((sum, one) => sum + one.extra, 0);
  return {
    applications: applications.length,
    perApplication: call.evaluatorsPerApplication,
    evaluators: evaluators.length,
    extra,
    wanted: applications.length * call.evaluatorsPerApplication + extra,
    ...offered(evaluators),
    topics: topicNeeds(call, facts, locale),
    languages: languageNeeds(call, facts),
    kinds: kindNeeds(call, facts, locale),
    together: together(call, facts),
  };
}

function factsOf(callId: string) {
  const barred = Map.groupBy(conflictsOfCall(callId), ({ applicationId }) => applicationId);
  return {
    evaluators: acceptedEvaluatorsOf(callId),
    applications: applicationsToEvaluate(callId).map(({ id, topics, language, extra }) => ({
      ...{ topics, language, extra },
      barred: (barred.get(id) ?? []).map(({ evaluatorId }) => evaluatorId),
    })),
  };
}

/** Places of all who accepted, and of those of them who declared conflicts. */
function offered(evaluators: Facts["evaluators"]) {
  const sum = (some: { capacity: number }[]) => some.reduce((all, { capacity }) => all + capacity, 0);
  const declared = evaluators.filter((one) => one.declared);
  return { offered: sum(evaluators), declared: sum(declared) };
}

function wantedBy({ evaluatorsPerApplication }: Call) {
  return (application: Facts["applications"][number]) => wantedOf(evaluatorsPerApplication, application);
}

function topicNeeds(call: Call, { applications, evaluators }: Facts, locale: Locale) {
  const labels = new Map(call.topics.map(({ id, label }) => [id, inLanguage(label, locale)]));
  return named(
    labels,
    needsBy([...labels.keys()], applications, evaluators, {
      each: wantedBy(call),
      of: ({ topics }) => topics,
      has: ({ topics }, id) => topics[id] >= leastLevel,
    }),
  );
}

/** `label` is the language's code. */
function languageNeeds(call: Call, { applications, evaluators }: Facts) {
  const codes = [...new Set(applications.flatMap(({ language }) => language ?? []))].sort();
  return named(
    new Map(codes.map((code) => [code, code])),
    needsBy(codes, applications, evaluators, {
      each: wantedBy(call),
      of: ({ language }) => (language ? [language] : []),
      has: ({ languages }, code) => (languages as string[]).includes(code),
    }),
  );
}

/** Of those kinds of which each application needs somebody. */
function kindNeeds({ routing }: Call, { applications, evaluators }: Facts, locale: Locale) {
  const kinds = requiredKinds(routing);
  return named(
    new Map(kinds.map(({ id, name }) => [id, inLanguage(name, locale)])),
    needsBy(
      kinds.map(({ id }) => id),
      applications,
      evaluators,
      {
        each: (_application, id) => kinds.find((kind) => kind.id === id)!.least,
        of: () => kinds.map(({ id }) => id),
        has: ({ kind }, id) => kind === id,
      },
    ),
  );
}

function named(labels: Map<string, string>, needs: Need[]) {
  return needs.map((need) => ({ ...need, label: labels.get(need.id)!, state: stateOfNeed(need) }));
}

function together(call: Call, { applications, evaluators }: Facts) {
  const wanted = wantedBy(call);
  const wanting = applications.map((one) => ({ ...one, wanted: wanted(one) }));
  const found = togetherWith(wanting, evaluators);
  if (!found) return;
  const { places, ...seats } = found;
  const missed = places.map((place) => {
    const { id, name, capacity } = evaluators[place];
    return { id, name, capacity };
  });
  return { ...seats, missed };
}
