import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { findEvaluator } from "#db/queries/evaluators.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;

/** What a call lets evaluators choose from when they say what they know. */
export function choicesOf({ topics, routing }: Call, locale: Locale) {
  return {
    topics: topics.map(({ id, label }) => ({ id, label: inLanguage(label, locale) })),
    kinds: routing.kinds.map(({ id, name }) => ({ id, name: inLanguage(name, locale) })),
  };
}

/** The profile as its form shows it. */
export function profileOf(evaluator: Evaluator) {
  const { organisation, country, kind, topics, languages, capacity, least, stoppedAt } = evaluator;
  const stopped = stoppedAt ? "on" : undefined;
  return { organisation, country, kind, topics, languages, capacity, least, stopped };
}
