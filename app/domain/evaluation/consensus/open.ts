import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  discussantsOf,
  insertDiscussion,
  findDiscussion,
  rapporteursOf,
  updateDiscussion,
} from "#db/queries/consensus.ts";
import { findStanding, standingAfter } from "#db/queries/consensus-standing.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { farApart } from "./far-apart.ts";
import { allSeats, finalOnes, type Participant, seated } from "./participants.ts";
import { proposeRapporteur } from "./propose-rapporteur.ts";
import { tellOpened } from "./tell.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Application = { applicationId: string; number: number; company: string };

/**
 * Opens the discussion of an application whose sheets lie too far apart, and tells its evaluators. `rapporteur` is the pair
 * of the one who writes, or else whom the portal proposes. Refuses what needs no discussion (`changed-elsewhere`), with
 * fewer than two who could talk (`too-few-to-discuss`), and once letters with the results go out.
 */
export function openDiscussion(
  managed: ManagedCall,
  applicationId: string,
  rapporteur: string | undefined,
  now: Date,
) {
  const call = findCall(managed.callId)!;
  const found = findStanding(call.id, farApart(call, now), applicationId);
  refuseUnless(found && isToBeOpened(found.standing), "changed-elsewhere");
  const participants = participantsOf([applicationId], now).get(applicationId) ?? [];
  openOne(managed, call, found, participants, chosen(participants, rapporteur, loadIn(call.id)), now);
}

/** Opens all discussions that are needed, each with the rapporteur whom the portal proposes; returns how many. */
export function openAllNeeded(managed: ManagedCall, now: Date): number {
  const call = findCall(managed.callId)!;
  const needed = openable(call, now);
  if (needed.length === 0) return 0;
  const load = loadIn(call.id);
  const entry = { by: managed.manager, on: call.id, callId: call.id, at: now };
  change({ action: "discussions.opened", ...entry, details: { count: needed.length } }, () => {
    for (const { application, participants } of needed) {
      const rapporteur = proposeRapporteur(participants, load);
      load.set(rapporteur.evaluatorId, (load.get(rapporteur.evaluatorId) ?? 0) + 1);
      openOne(managed, call, application, participants, rapporteur, now);
    }
  });
  return needed.length;
}

/** The applications whose discussion can be opened, with who would take part: two at least. */
export function openable(call: Call, now: Date) {
  const needed = standingAfter(call.id, farApart(call, now), ["needed"], 0, -1);
  const participants = participantsOf(
    needed.map(({ applicationId }) => applicationId),
    now,
  );
  return needed
    .map((application) => ({ application, participants: participants.get(application.applicationId) ?? [] }))
    .filter((one) => one.participants.length > 1);
}

/** Where nothing was opened yet, or it was left without having been. */
function isToBeOpened(standing: string | null): boolean {
  return standing === "needed" || standing === "left";
}

/** Who would take part, by application; in an order that tells nothing. */
export function participantsOf(applicationIds: string[], now: Date): Map<string, Participant[]> {
  const all = Map.groupBy(finalOnes(discussantsOf(applicationIds), now), (one) => one.applicationId);
  return new Map([...all].map(([id, own]) => [id, seated(own, own.map((one) => one.assignmentId).sort())]));
}

/** How many discussions each evaluator of the call is the rapporteur of. */
export function loadIn(callId: string): Map<string, number> {
  const groups = Map.groupBy(rapporteursOf(callId), ({ evaluatorId }) => evaluatorId);
  return new Map([...groups].map(([evaluatorId, own]) => [evaluatorId, own.length]));
}

function chosen(participants: Participant[], rapporteur: string | undefined, load: Map<string, number>) {
  refuseUnless(participants.length > 1, "too-few-to-discuss");
  if (rapporteur === undefined) return proposeRapporteur(participants, load);
  const found = participants.find(({ assignmentId }) => assignmentId === rapporteur);
  refuseUnless(found, "changed-elsewhere");
  return found;
}

function openOne(
  { callId, manager }: ManagedCall,
  call: Call,
  application: Application,
  participants: Participant[],
  rapporteur: Participant,
  now: Date,
) {
  const { applicationId, company } = application;
  const details = { company, rapporteur: rapporteur.name };
  const entry = { by: manager, on: applicationId, callId, at: now, details };
  change({ action: "discussion.opened", ...entry }, () => {
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    const before = findDiscussion(applicationId);
    const begun = { state: "open", openedAt: now, endedAt: null, reason: null, restsOn: null } as const;
    const seats = allSeats(before?.seats ?? [], participants);
    const values = { ...begun, seats, rapporteur: rapporteur.assignmentId };
    if (before) updateDiscussion(before.id, values);
    else insertDiscussion({ id: crypto.randomUUID(), callId, applicationId, ...values });
    tellOpened(call, application, participants, rapporteur.assignmentId, now);
  });
}
