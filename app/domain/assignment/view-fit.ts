import type { Topic } from "#app/domain/calls/texts.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { type Preference, suitabilityOf } from "#app/domain/evaluators/suitability.ts";

type Application = { topics: string[]; language: Locale };
type Evaluator = Parameters<typeof suitabilityOf>[1];

/** Why a pair fits, for a sentence: the labels of the application's topics by how well the evaluator knows them. */
export function viewFit(
  application: Application,
  evaluator: Evaluator,
  labels: Topic[],
  locale: Locale,
  preference?: Preference,
) {
  const { suitability, topics, language } = suitabilityOf(application, evaluator, preference);
  const known = (level: number) =>
    topics.filter((topic) => topic.level === level).map(({ id }) => labelOf(id, labels, locale));
  return {
    suitability,
    expert: known(3),
    good: known(2),
    some: known(1),
    preference,
    unread: language ? undefined : application.language,
  };
}

/** A topic that the call no longer has keeps its id. */
export function labelOf(id: string, labels: Topic[], locale: Locale): string {
  const topic = labels.find((one) => one.id === id);
  return topic ? inLanguage(topic.label, locale) : id;
}
