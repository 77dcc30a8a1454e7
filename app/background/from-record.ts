import { viewOrder } from "#app/domain/assignment/read-more.ts";
import { progressFacts } from "#app/domain/evaluation/read-progress.ts";
import { readMore } from "#app/domain/ranking/read-more.ts";
import { prepareRanking } from "#app/domain/reports/ranking/prepare.ts";
import { tryOut } from "#app/domain/reports/ranking/what-if.ts";
import { lastEntryOf } from "#db/queries/audit.ts";

/** What takes a large call seconds, computed from the database; plain data from plain data. Every question names its call. */
const fromRecord = {
  ranking: ({ callId }: { callId: string }) => prepareRanking(callId),
  whatIf: tryOut,
  more: readMore,
  order: viewOrder,
  progress: progressFacts,
};

export type FromRecord = keyof typeof fromRecord;
export type QuestionTo<Name extends FromRecord> = Parameters<(typeof fromRecord)[Name]>[0];
export type AnswerOf<Name extends FromRecord> = ReturnType<(typeof fromRecord)[Name]>;
export type Asked<Name extends FromRecord> = { name: Name; question: QuestionTo<Name> };
/** `entry` is the line of the call's record up to which the value is true. */
export type Answered<Name extends FromRecord> = { entry: number; value: AnswerOf<Name> };

/** The line is read first: what is written meanwhile makes the answer an old one, never one that is wrongly taken for new. */
export function answer<Name extends FromRecord>({ name, question }: Asked<Name>): Answered<Name> {
  const entry = lastEntryOf(question.callId);
  return { entry, value: fromRecord[name](question as never) as AnswerOf<Name> };
}
