import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { answersIn, findDiscussion, nameOfPair } from "#db/queries/consensus.ts";
import { type ConsensusStanding, countStandings, findStanding } from "#db/queries/consensus-standing.ts";
import { mostWeightedPoints } from "../points.ts";
import { minorityViews } from "./answers.ts";
import { type Discussed, isGoingOn } from "./change-discussion.ts";
import { farApart } from "./far-apart.ts";
import { loadIn, openable, participantsOf } from "./open.ts";
import { type Participant, participantsIn } from "./participants.ts";
import { proposeRapporteur } from "./propose-rapporteur.ts";
import { readDiscussed, standingBy } from "./unsettled.ts";
import { viewDiscussed } from "./view.ts";

/** What the list shows, each with where its applications stand. */
const shown = {
  needed: ["needed"],
  open: ["open", "put-forward"],
  outdated: ["outdated"],
  final: ["final"],
  left: ["left"],
} as const satisfies Record<string, ConsensusStanding[]>;
export type ShownDiscussions = keyof typeof shown;
export const shownDiscussions = Object.keys(shown) as ShownDiscussions[];

const onePage = 50;

/**
 * A page of the applications of a call that stand in one of these ways, by number from after `after`, and how many there
 * are of each.
 */
export function viewDiscussions(
  { callId }: ManagedCall,
  show: ShownDiscussions,
  after: number,
  now: Date,
  discussed = readDiscussed({ callId }),
) {
  const call = findCall(callId)!;
  const standings = standingBy(discussed, now);
  const found = standings.filter((one) => one.number > after && isShownAs(show, one.standing));
  const page = found.slice(0, onePage);
  const ids = page.map(({ applicationId }) => applicationId);
  const people = participantsOf(ids, now);
  const answers = Map.groupBy(
    answersIn(page.flatMap(({ discussionId }) => discussionId ?? [])),
    ({ discussionId }) => discussionId,
  );
  return {
    hasRule: call.evaluation.consensus !== undefined,
    isCounting: call.scoring.combination === "consensus",
    counts: countsIn(standings),
    next: found.length > onePage ? page.at(-1)!.number : undefined,
    rows: page.map(({ applicationId, number, company, standing, discussionId, rapporteur }) => {
      const own = people.get(applicationId) ?? [];
      return {
        applicationId,
        number: applicationNumber(call.code, number),
        company,
        standing,
        apart: rangeOf(own, call),
        participants: own.length,
        rapporteur: own.find(({ assignmentId }) => assignmentId === rapporteur)?.name ?? null,
        minority: minorityViews(answers.get(discussionId ?? "") ?? []).length,
      };
    }),
  };
}

function isShownAs(show: ShownDiscussions, standing: ConsensusStanding) {
  return (shown[show] as readonly ConsensusStanding[]).includes(standing);
}

function countsIn(standings: { standing: ConsensusStanding }[]): Record<ShownDiscussions, number> {
  const of = (name: ShownDiscussions) => standings.filter(({ standing }) => isShownAs(name, standing)).length;
  return Object.fromEntries(shownDiscussions.map((name) => [name, of(name)])) as Record<
    ShownDiscussions,
    number
  >;
}

/** How far the sheets of those who can talk are apart, in percent points of the most. */
function rangeOf(participants: readonly { weighted: number | null }[], { scoring }: Discussed["call"]) {
  if (participants.length < 2) return null;
  const weighted = participants.map((one) => one.weighted!);
  return (100 * (Math.max(...weighted) - Math.min(...weighted))) / mostWeightedPoints(scoring);
}

/** What opening all that are needed would do: how many, and how many cannot be opened because nobody could talk. */
export function viewToOpenAll({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const standings = countStandings(callId, farApart(call, now));
  const needed = standings.find(({ standing }) => standing === "needed")?.count ?? 0;
  const found = openable(call, now);
  const people = new Set(found.flatMap(({ participants }) => participants.map((one) => one.evaluatorId)));
  return { count: found.length, people: people.size, alone: needed - found.length };
}

/**
 * One application with its discussion as managers read it: every name, and the minority views word for word. Undefined
 * where there is nothing to discuss, and in another call.
 */
export function viewDiscussionForManager(
  { callId }: ManagedCall,
  applicationId: string,
  locale: Locale,
  now: Date,
) {
  const call = findCall(callId)!;
  const found = findStanding(callId, farApart(call, now), applicationId);
  if (!found?.standing) return;
  const { application } = findApplication(applicationId)!;
  const discussion = findDiscussion(applicationId) ?? notOpened(callId, applicationId, now);
  const participants = participantsIn(discussion, now);
  const answers = answersIn([discussion.id]);
  return {
    standing: found.standing,
    applicationId,
    number: applicationNumber(call.code, application.number),
    company: application.company,
    isCounting: call.scoring.combination === "consensus",
    reason: discussion.reason,
    writer: discussion.rapporteur && nameOfPair(discussion.rapporteur),
    candidates: candidatesIn(callId, othersThanWriter(discussion, participants)),
    minority: minorityViews(answers).map(({ evaluator, text, at, version }) => ({
      ...{ evaluator, text, at },
      isEarlier: version !== discussion.version,
    })),
    discussion: viewDiscussed({ discussion, call, application, participants }, { named: true }, locale),
  };
}

/** While it goes on, who could take the rapporteur's place. */
function othersThanWriter(discussion: Discussed["discussion"], participants: Participant[]) {
  if (!isGoingOn(discussion)) return participants;
  return participants.filter(({ assignmentId }) => assignmentId !== discussion.rapporteur);
}

/** The portal's proposal first; `load`: how many discussions each is the rapporteur of. */
function candidatesIn(callId: string, participants: Participant[]) {
  if (participants.length === 0) return [];
  const load = loadIn(callId);
  const proposed = proposeRapporteur(participants, load);
  const others = participants.filter((one) => one !== proposed);
  return [proposed, ...others].map(({ assignmentId, evaluatorId, name }) => ({
    ...{ assignmentId, name },
    load: load.get(evaluatorId) ?? 0,
  }));
}

/** What the page shows where nothing was opened yet. */
function notOpened(callId: string, applicationId: string, now: Date): Discussed["discussion"] {
  const begun = { state: "left", seats: [], rapporteur: null, openedAt: now, version: 0 } as const;
  return { id: "", callId, applicationId, ...begun, seats: [], endedAt: null, reason: null, restsOn: null };
}

/** What stands beside a result: whether it was agreed, by whom it was written and who saw it differently. */
export function viewConsensusBeside({ callId }: ManagedCall, applicationId: string) {
  const discussion = findDiscussion(applicationId);
  if (discussion?.callId !== callId || !discussion.rapporteur) return null;
  return {
    state: discussion.state,
    rapporteur: nameOfPair(discussion.rapporteur),
    endedAt: discussion.endedAt,
    minority: minorityViews(answersIn([discussion.id])).map(({ evaluator, text }) => ({ evaluator, text })),
  };
}
