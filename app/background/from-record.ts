import { asOfOneMoment } from "#db/client.server.ts";
import { viewOrder } from "#app/domain/assignment/read-more.ts";
import { dueRepair } from "#app/domain/assignment/ask-repair.ts";
import { readScenarioTask } from "#app/domain/assignment/read-task.ts";
import { viewPairs } from "#app/domain/assignment/read-pairs.ts";
import { scenarioFacts } from "#app/domain/assignment/read-scenarios.ts";
import { readUnsubmitted } from "#app/domain/assignment/silence.ts";
import { wholeRouting } from "#app/domain/assignment/whole-routing.ts";
import { viewPlaces } from "#app/domain/evaluators/read-places.ts";
import { readinessIn } from "#app/domain/evaluators/read-readiness.ts";
import { viewTwins } from "#app/domain/evaluators/read-twins.ts";
import { viewDecisionToChange } from "#app/domain/decisions/read-one.ts";
import { readToFreeze } from "#app/domain/decisions/to-freeze.ts";
import { lettersNow, shortlistFacts } from "#app/domain/decisions/shortlist-facts.ts";
import { readCleanReports } from "#app/domain/decisions/feedback/compose.ts";
import { readConfirmed } from "#app/domain/decisions/release/go-on.ts";
import { readToRelease } from "#app/domain/decisions/release/to-release.ts";
import { readDiscussed } from "#app/domain/evaluation/consensus/unsettled.ts";
import { progressFacts } from "#app/domain/evaluation/read-progress.ts";
import { readMore } from "#app/domain/ranking/read-more.ts";
import { prepareRanking } from "#app/domain/reports/ranking/prepare.ts";
import { tryOut } from "#app/domain/reports/ranking/what-if.ts";
import { countFeedback } from "#db/queries/feedback.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { overviewFacts } from "#app/domain/reports/read.ts";
import { nextPiece } from "#app/domain/privacy/retention/piece.ts";
import { remainingIn } from "#app/domain/privacy/retention/read.ts";
import { tryRetention } from "#app/domain/privacy/retention/try.ts";
import { exportRows } from "#app/domain/reports/exports/table.ts";
import { trueUpTo } from "#db/queries/audit.ts";
import { writeSheet } from "./sheet.ts";

type OneDecision = { callId: string; programmeId: string; applicationId: string; locale: Locale };

/**
 * What takes a large call seconds, computed from the database; plain data from plain data. Every question names its
 * call.
 */
const fromRecord = {
  overview: overviewFacts,
  ranking: ({ callId }: { callId: string }) => prepareRanking(callId),
  whatIf: tryOut,
  more: readMore,
  order: viewOrder,
  progress: progressFacts,
  shortlist: shortlistFacts,
  letters: lettersNow,
  cleanReports: readCleanReports,
  toFreeze: readToFreeze,
  toRelease: readToRelease,
  confirmed: readConfirmed,
  decision: ({ applicationId, locale, ...inCall }: OneDecision) => ({
    found: viewDecisionToChange(inCall, applicationId, locale),
  }),
  table: exportRows,
  spreadsheet: async ({ title, ...table }: Parameters<typeof exportRows>[0] & { title: string }) =>
    writeSheet({ name: title, ...exportRows(table) }),
  retention: tryRetention,
  remaining: remainingIn,
  retentionPiece: nextPiece,
  dueRepair,
  routing: wholeRouting,
  pairs: viewPairs,
  unsubmitted: readUnsubmitted,
  people: (call: { callId: string; programmeId: string }) => ({
    places: viewPlaces(call),
    twins: viewTwins(call),
  }),
  readiness: readinessIn,
  scenarios: scenarioFacts,
  discussed: readDiscussed,
  reports: ({ callId }: { callId: string }) => countFeedback(callId),
};

export type FromRecord = keyof typeof fromRecord;
export type QuestionTo<Name extends FromRecord> = Parameters<(typeof fromRecord)[Name]>[0];
export type AnswerOf<Name extends FromRecord> = Awaited<ReturnType<(typeof fromRecord)[Name]>>;
export type Asked<Name extends FromRecord> = { name: Name; question: QuestionTo<Name> };
/** `entry` is the line of the call's record up to which the value is true. */
export type Answered<Name extends FromRecord> = { entry: number; value: AnswerOf<Name> };

export const taskOf = (scenario: { id: string }) => asOfOneMoment(() => readScenarioTask(scenario));

/**
 * The line is read first: what is written meanwhile makes the answer an old one, never one that is wrongly taken for
 * new.
 */
export async function answer<Name extends FromRecord>({
  name,
  question,
}: Asked<Name>): Promise<Answered<Name>> {
  const entry = trueUpTo(question.callId);
  return { entry, value: (await fromRecord[name](question as never)) as AnswerOf<Name> };
}
