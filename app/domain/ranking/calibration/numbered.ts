/** What shifts scores: `levelOf[s]` is the topic, application or evaluator of sheet s, numbered from 0. */
export type Factor = { levelOf: Int32Array; levels: number };

/** One submitted sheet; percent of the most points, not rounded. */
export type PercentSheet = { applicationId: string; evaluatorId: string; percent: number };

/** Sheets with their applications, evaluators and topics numbered from 0 in the order of their ids. */
export type Numbered = {
  percents: number[];
  applicationIds: string[];
  evaluatorIds: string[];
  application: Factor;
  evaluator: Factor;
  /** Null when the topics say nothing: only one, or one for each application. */
  topic: Factor | null;
  /** By number of the application. */
  topicOfApplication: Int32Array;
};

/** Independent of the order of the rows. Applications without a topic make up one topic of their own. */
export function numbered(sheets: readonly PercentSheet[], topicOf: ReadonlyMap<string, string>): Numbered {
  const sorted = sheets.toSorted(inOrder);
  const [applicationIds, application] = factorOf(sorted.map(({ applicationId }) => applicationId));
  const [evaluatorIds, evaluator] = factorOf(sorted.map(({ evaluatorId }) => evaluatorId));
  const [, topic] = factorOf(sorted.map(({ applicationId }) => topicOf.get(applicationId) ?? ""));
  const topicOfApplication = new Int32Array(application.levels);
  application.levelOf.forEach((level, sheet) => (topicOfApplication[level] = topic.levelOf[sheet]));
  return {
    percents: sorted.map(({ percent }) => percent),
    applicationIds,
    evaluatorIds,
    application,
    evaluator,
    topic: topic.levels > 1 && topic.levels < application.levels ? topic : null,
    topicOfApplication,
  };
}

function factorOf(keys: readonly string[]): [string[], Factor] {
  const names = [...new Set(keys)].sort();
  const levels = new Map(names.map((name, level) => [name, level]));
  return [names, { levelOf: Int32Array.from(keys, (key) => levels.get(key)!), levels: names.length }];
}

function inOrder(a: PercentSheet, b: PercentSheet) {
  return (
    byText(a.applicationId, b.applicationId) || byText(a.evaluatorId, b.evaluatorId) || a.percent - b.percent
  );
}

function byText(a: string, b: string) {
  return a < b ? -1 : Number(a > b);
}
