/** 1 knows it, 2 works in it, 3 is an expert. */
export type TopicLevel = 1 | 2 | 3;
export const preferences = ["eager", "willing", "rather-not"] as const;
export type Preference = (typeof preferences)[number];

type Application = { topics: readonly string[]; language?: string };
type Evaluator = { topics: Readonly<Record<string, TopicLevel>>; languages: readonly string[] };

/** How well an evaluator suits an application, and the parts that an explanation names. */
export type Suitability = {
  /** Millionths of a perfect fit, in whole percent (0, 10,000 … 1,000,000). */
  suitability: number;
  /** Topics of the application that the evaluator knows, the best known first. */
  topics: { id: string; level: TopicLevel }[];
  /** Whether the evaluator reads the language of the application. */
  language: boolean;
  preference?: Preference;
};

/**
 * Topics give two thirds for the application's best-known topic and one third for the mean over all of them: one who is
 * at home in the subject is worth more than one who has heard of everything, and the other evaluators cover the rest.
 * Half, when the application names no topic. Who is eager closes 30 % of the gap to a perfect fit, who would rather not
 * counts half. Who does not read the language counts a tenth: a last resort; leave the pair out to forbid it.  Whole
 * percents make many totals equal, which lets the matching choose among equals the same way every time.
 */
export function suitabilityOf(
  application: Application,
  evaluator: Evaluator,
  preference?: Preference,
): Suitability {
  const topics = sharedTopics(application, evaluator);
  const language = !application.language || evaluator.languages.includes(application.language);
  const known = {
    named: application.topics.length,
    best: topics[0]?.level ?? 0,
    sum: topics.reduce((sum, { level }) => sum + level, 0),
  };
  return { suitability: suitabilityBy(known, language, preference), topics, language, preference };
}

/** What it goes by of topics: how many the application names, and the levels of those that are known. */
export type Known = { named: number; best: number; sum: number };

/** The same by numbers alone, for who asks about millions of pairs. */
export function suitabilityBy(known: Known, language: boolean, preference?: Preference): number {
  const fit = wished(topicFit(known), preference);
  return Math.round(100 * (language ? fit : fit / 10)) * 10_000;
}

function sharedTopics(application: Application, evaluator: Evaluator) {
  const shared = application.topics.flatMap((id) => {
    const level = Object.hasOwn(evaluator.topics, id) ? evaluator.topics[id] : undefined;
    return level ? [{ id, level }] : [];
  });
  return shared.sort((a, b) => b.level - a.level);
}

function topicFit({ named, best, sum }: Known) {
  return named === 0 ? 1 / 2 : (2 * best + sum / named) / 9;
}

function wished(fit: number, preference?: Preference) {
  if (preference === "eager") return fit + 0.3 * (1 - fit);
  return preference === "rather-not" ? fit / 2 : fit;
}
