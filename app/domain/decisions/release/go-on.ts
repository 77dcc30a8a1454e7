import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { entryBefore, lastEntryOf } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { extendAnswers } from "#db/queries/decisions.ts";
import {
  countDecided,
  countTold,
  heldFinalists,
  holdLetters,
  latestRelease,
  releaseInShort,
  redateHeldLetters,
  releaseLetters,
  runningReleases,
  untoldApplications,
  updateRelease,
} from "#db/queries/releases.ts";
import { answerByFor } from "../answer-by.ts";
import { batchOf, piecesOf } from "./first.ts";
import { isSameDecision, releaseRowsOf } from "./rows.ts";
import { standingOf, type Standing } from "./standing.ts";
import { finishWhenAllAreTold, tell } from "./tell.ts";

export type Confirmed = ReturnType<typeof readConfirmed>;

/**
 * Whether what would be told now is what was confirmed: it compares every decision, for seconds where the call is large, so
 * apart from the commands. `entry` is the line of the record up to which it is true.
 */
export function readConfirmed({ callId }: { callId: string }) {
  const entry = lastEntryOf(callId);
  const release = latestRelease(callId);
  return { entry, isConfirmed: release !== undefined && isStillConfirmed(release) };
}

/** Read anew where something happened since; inside a change, whose own line counts for nothing. */
function refuseUnlessConfirmed(callId: string, read: Confirmed) {
  const isNew = read.entry === entryBefore(callId);
  refuseUnless((isNew ? read : readConfirmed({ callId })).isConfirmed, "changed-since-prepared");
}

/**
 * After a look at the first letters: all others are told too, in steps. Refuses when a decision is no longer what was
 * confirmed (`changed-since-prepared`) and when it was pressed before (`changed-elsewhere`).
 */
export function tellAllOthers(managed: ManagedCall, now: Date, read = readConfirmed(managed)) {
  const { callId, manager } = managed;
  const details = () => ({ count: countDecided(callId) - countTold(callId) });
  change({ action: "release.continued", by: manager, on: callId, callId, at: now, details }, () => {
    const release = releaseThatIs(callId, "first");
    refuseUnlessConfirmed(callId, read);
    updateRelease(release.id, { restAt: now, restBy: manager.id });
    tellNext(release.id, callId, nextOnes(callId), now);
  });
}

/**
 * Nobody else is told, and letters that wait are not sent; what was sent stays sent. Before anybody was told it takes
 * the preparation back.
 */
export function stopRelease({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "release.stopped", by: manager, on: callId, callId, at: now }, () => {
    const release = releaseThatIs(callId, "prepared", "first", "running");
    updateRelease(release.id, { stoppedAt: now, stoppedBy: manager.id });
    holdLetters(callId);
  });
}

/** Goes on from where it was stopped; a finalist whose letter was held has as long to answer as if told now. */
export function resumeRelease({ callId, manager }: ManagedCall, now: Date, read = readConfirmed({ callId })) {
  change({ action: "release.resumed", by: manager, on: callId, callId, at: now }, () => {
    const release = releaseThatIs(callId, "stopped");
    refuseUnlessConfirmed(callId, read);
    updateRelease(release.id, { stoppedAt: null, stoppedBy: null });
    redate(findCall(callId)!, now);
    releaseLetters(callId, now);
  });
}

function redate(call: NonNullable<ReturnType<typeof findCall>>, now: Date) {
  const answerBy = answerByFor(call, now);
  extendAnswers(call.id, answerBy, heldFinalists(call.id));
  redateHeldLetters(call.id, answerBy);
}

/** In how many pieces the longest step of the running releases is told; none while nothing is told. */
export function piecesToTell(): number {
  return Math.max(0, ...runningReleases().map(({ callId }) => piecesOf(countDecided(callId))));
}

/** One piece of a step, counted from 0, of each release that tells all others and whose step has so many. */
export function continueReleases(now: Date, piece = 0) {
  const stepped = runningReleases().filter(({ callId }) => piece < piecesOf(countDecided(callId)));
  for (const { id, callId } of stepped) {
    const next = nextOnes(callId);
    const details = { count: next.length };
    change({ action: "release.stepped", by: null, on: callId, callId, at: now, details }, () =>
      tellNext(id, callId, next, now),
    );
  }
}

function tellNext(releaseId: string, callId: string, next: string[], now: Date) {
  tell(findCall(callId)!, releaseId, next, now);
  finishWhenAllAreTold(callId, releaseId, { id: releaseInShort(callId)!.restBy! }, now);
}

/**
 * From the first letter on there are as many decisions as were prepared; their snapshot is too long to be read at every
 * step.
 */
function nextOnes(callId: string): string[] {
  return untoldApplications(callId, batchOf(countDecided(callId)));
}

function releaseThatIs(callId: string, ...standings: Standing[]) {
  const release = releaseInShort(callId);
  refuseUnless(release && standings.includes(standingOf(release)), "changed-elsewhere");
  return release;
}

type Release = NonNullable<ReturnType<typeof latestRelease>>;

/** Letters may say a corrected title by now; who gets what may not differ. */
function isStillConfirmed({ callId, rows }: Release): boolean {
  const now = new Map(releaseRowsOf(findCall(callId)!).map((row) => [row.applicationId, row]));
  return rows.every((row) => {
    const current = now.get(row.applicationId);
    return current !== undefined && isSameDecision(row, current);
  });
}
