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
  const application = levelsOf(sheets, ({ applicationId }) => applicationId);
  const evaluator = levelsOf(sheets, ({ evaluatorId }) => evaluatorId);
  const order = Uint32Array.from(sheets.keys()).sort(
    (a, b) =>
      application.levelOf[a] - application.levelOf[b] ||
      evaluator.levelOf[a] - evaluator.levelOf[b] ||
      sheets[a].percent - sheets[b].percent,
  );
  const sorted = ({ levelOf, ids }: Levels) => ({
    levelOf: Int32Array.from(order, (sheet) => levelOf[sheet]),
    levels: ids.length,
  });
  const topic = levelsOf(application.ids, (id) => topicOf.get(id) ?? "");
  const own = sorted(application);
  const says = topic.ids.length > 1 && topic.ids.length < application.ids.length;
  return {
    percents: Array.from(order, (sheet) => sheets[sheet].percent),
    applicationIds: application.ids,
    evaluatorIds: evaluator.ids,
    application: own,
    evaluator: sorted(evaluator),
    topic: says
      ? { levelOf: own.levelOf.map((level) => topic.levelOf[level]), levels: topic.ids.length }
      : null,
    topicOfApplication: topic.levelOf,
  };
}

type Levels = { ids: string[]; levelOf: Int32Array };

/** The names that the rows have, sorted, and by row the number of its own. */
function levelsOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Levels {
  const ids = [...new Set(rows.map(nameOf))].sort();
  const levels = new Map(ids.map((id, level) => [id, level]));
  return { ids, levelOf: Int32Array.from(rows, (row) => levels.get(nameOf(row))!) };
}
