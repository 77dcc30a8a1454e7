import { viewCriteria } from "#app/domain/calls/view-criteria.ts";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { answersIn, findConsensusSheet, messagesIn } from "#db/queries/consensus.ts";
import { viewDiscussedSheets } from "../others.ts";
import { viewSheetCriteria } from "../sheet-criteria.ts";
import { answerTo, lastAnswers } from "./answers.ts";
import { type Discussed, isGoingOn, isOver } from "./change-discussion.ts";
import type { ConsensusSheet } from "./sheet.ts";

/** How somebody is spoken of: by a place that stays the same and, where evaluators are named, by name. */
export type Who = { place: number; name: string | null };
/** For whom: names for managers and where the call names evaluators; `you` is the reader's own pair. */
export type Reader = { named: boolean; you?: string };

/** A discussion as all who take part read it: the sheets beside each other, what was said, and the consensus sheet once it is put forward. */
export function viewDiscussed(discussed: Discussed, reader: Reader, locale: Locale) {
  const { discussion, call, participants } = discussed;
  const sheets = viewDiscussedSheets(participants, call, reader, locale);
  const { rapporteur, version, state } = discussion;
  const last = lastAnswers(answersIn([discussion.id]));
  const writing = participants.find(({ assignmentId }) => assignmentId === rapporteur);
  return {
    state,
    goesOn: isGoingOn(discussion) && !isOver(discussed),
    version,
    openedAt: discussion.openedAt,
    endedAt: discussion.endedAt,
    timeZone: call.timeZone,
    criteria: criteriaIn(discussed, locale),
    sheets,
    rapporteur: writing ? whoOf(writing, reader) : null,
    consensus: isShown(discussion) ? consensusIn(discussed, locale) : null,
    answers: participants
      .filter(({ assignmentId }) => assignmentId !== rapporteur)
      .map((one) => ({
        who: whoOf(one, reader),
        isYou: one.assignmentId === reader.you,
        state: answerTo(version, last.get(one.assignmentId)),
      })),
    messages: messagesOf(discussed, reader),
  };
}

/** Until it is put forward the sheet is the rapporteur's own. */
function isShown({ state }: Discussed["discussion"]): boolean {
  return state === "put-forward" || state === "final";
}

function whoOf({ place, name }: { place: number; name: string }, { named }: Reader): Who {
  return { place, name: named ? name : null };
}

/** The criteria with by how many points the sheets are apart on each, and whether that is more than the call lets pass. */
function criteriaIn({ call, participants }: Discussed, locale: Locale) {
  const { scoring, evaluation } = call;
  const { limit = 0, criterionLimit = limit } = evaluation.consensus ?? {};
  return viewCriteria(scoring, locale).criteria.map(({ id, title, most }) => {
    const points = participants.map(({ scores }) => scores?.[id]?.points ?? 0);
    const apart = points.length > 0 ? Math.max(...points) - Math.min(...points) : 0;
    return { id, title, most, apart, far: 100 * apart > criterionLimit * most };
  });
}

function consensusIn({ discussion, call }: Discussed, locale: Locale) {
  const sheet = findConsensusSheet(discussion.id);
  return sheet ? viewConsensusSheet(sheet, call, locale) : null;
}

/** A consensus sheet by criterion, with the percent that it makes. */
export function viewConsensusSheet(sheet: ConsensusSheet, { scoring }: Discussed["call"], locale: Locale) {
  const criteria = viewSheetCriteria(scoring, sheet, locale).map(
    ({ toManagers: _private, ...criterion }) => criterion,
  );
  return { criteria, overallToApplicant: sheet.overallToApplicant, percent: percentSoFar(criteria) };
}

/** Of whoever a conflict was found later nothing is read any more. */
function messagesOf({ discussion, participants }: Discussed, reader: Reader) {
  const places = new Map(participants.map((one) => [one.assignmentId, one.place]));
  return messagesIn(discussion.id).map(({ id, assignmentId, evaluator, text, at, barred }) => {
    const seat = discussion.seats.indexOf(assignmentId ?? "") + 1;
    const place = places.get(assignmentId ?? "") ?? seat;
    return {
      id,
      who: assignmentId ? whoOf({ place, name: evaluator! }, reader) : null,
      isYou: assignmentId !== null && assignmentId === reader.you,
      text: barred ? null : text,
      at,
    };
  });
}
