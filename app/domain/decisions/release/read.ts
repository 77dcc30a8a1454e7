import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import { countUndecided, latestShortlist } from "#db/queries/decisions.ts";
import { countFeedback } from "#db/queries/feedback.ts";
import { managersOf } from "#db/queries/programmes.ts";
import { countLetters, latestRelease, lettersSent } from "#db/queries/releases.ts";
import { answerByFor } from "../answer-by.ts";
import { tieAcrossLine } from "../frozen.ts";
import { outcomes } from "../listed.ts";
import { viewCounts } from "../read.ts";
import { isStillTrue } from "../snapshot.ts";
import { mayConfirm } from "./confirm.ts";
import { usualFirst } from "./first.ts";
import { releaseRowsOf } from "./rows.ts";
import { areTwoPeople } from "./second-person.ts";
import { standingOf } from "./standing.ts";
import { viewLetters } from "./read-letters.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Release = NonNullable<ReturnType<typeof latestRelease>>;

/**
 * How far the release of a call's decisions is, what it would do or did, and what stands in its way; undefined without a
 * shortlist.
 */
export function viewRelease(managed: ManagedCall, locale: Locale, now: Date) {
  const { callId } = managed;
  const call = findCall(callId)!;
  const shortlist = latestShortlist(callId);
  if (!shortlist) return;
  const { counts, total } = viewCounts(callId);
  const tie = tieAcrossLine(shortlist, call.places);
  const release = latestRelease(callId);
  const standing = call.resultsReleasedAt ? "finished" : standingOf(release);
  const begun = release?.confirmedAt !== null && release !== undefined;
  return {
    standing,
    call: { places: call.places, timeZone: call.timeZone, answerBy: answerByFor(call, now) },
    total,
    usualFirst,
    undecided: countUndecided(callId),
    reportsToApprove: reportsToApprove(callId),
    stillTrue: begun || isStillTrue(shortlist),
    tie: begun || tie.settled ? undefined : { count: tie.tied.length, seats: tie.seats },
    letters: outcomes.map((outcome) => viewLetters(call, outcome, counts[outcome], locale)),
    prepared: standing === "prepared" ? viewPreparation(managed, call, release!) : undefined,
    progress: begun ? viewProgress(call, release) : undefined,
    ...viewPeople(managed, call),
  };
}

function reportsToApprove(callId: string): number {
  const { total, approved } = countFeedback(callId);
  return total - approved;
}

/** Whether whoever looks is alone: nobody else manages the programme, or only the same person by another account. */
function viewPeople({ programmeId, manager }: ManagedCall, { releaseByOne }: Call) {
  const others = managersOf(programmeId).filter((one) => areTwoPeople(manager, one));
  return { byOne: releaseByOne, others: others.map(({ name }) => name) };
}

function viewPreparation({ manager }: ManagedCall, call: Call, release: Release) {
  return {
    at: release.preparedAt,
    by: nameOf(release.preparedBy),
    sha256: release.sha256,
    first: companiesOf(release),
    isTrue: sha256Of(releaseRowsOf(call)) === release.sha256,
    mine: release.preparedBy === manager.id,
    mayConfirm: call.releaseByOne || mayConfirm(manager, release),
  };
}

function companiesOf({ rows, first }: Release): string[] {
  const names = new Map(rows.map(({ applicationId, company }) => [applicationId, company]));
  return first.map((applicationId) => names.get(applicationId)!);
}

function viewProgress({ id }: Call, release: Release) {
  const companies = new Map(release.rows.map(({ applicationId, company }) => [applicationId, company]));
  return {
    preparedBy: nameOf(release.preparedBy),
    confirmedBy: nameOf(release.confirmedBy),
    confirmedAt: release.confirmedAt!,
    stoppedBy: release.stoppedAt && nameOf(release.stoppedBy),
    sha256: release.sha256,
    told: release.told,
    total: release.rows.length,
    letters: countLetters(id),
    first: lettersSent(id, release.first).map(({ applicationId, lastError, ...letter }) => ({
      ...letter,
      company: companies.get(applicationId!) ?? "",
      problem: letter.status === "sent" ? "" : (lastError ?? ""),
    })),
  };
}

function nameOf(accountId: string | null): string {
  return (accountId && findAccount(accountId)?.name) ?? "";
}
