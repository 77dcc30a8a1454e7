import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import { shortlistInShort } from "#db/queries/shortlists.ts";
import { namesOfApplications } from "#db/queries/applications.ts";
import { managersOf } from "#db/queries/programmes.ts";
import { countLetters, lettersSent, releaseInShort } from "#db/queries/releases.ts";
import { answerByFor } from "../answer-by.ts";
import { tieAcrossLine } from "../frozen.ts";
import { outcomes } from "../listed.ts";
import { lettersNow, type ShortlistFacts, shortlistFacts } from "../shortlist-facts.ts";
import { mayConfirm } from "./confirm.ts";
import { usualFirst } from "./first.ts";
import { areTwoPeople } from "./second-person.ts";
import { standingOf } from "./standing.ts";
import { viewLetters } from "./read-letters.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Release = NonNullable<ReturnType<typeof releaseInShort>>;

/**
 * How far the release of a call's decisions is, what it would do or did, and what stands in its way; undefined without a
 * shortlist.
 */
export function viewRelease(
  managed: ManagedCall,
  locale: Locale,
  now: Date,
  { facts, letters }: ComputedApart = computedHere(managed, locale),
) {
  const { callId } = managed;
  const call = findCall(callId)!;
  if (!shortlistInShort(callId) || !facts) return;
  const { counts, total } = facts.decisions;
  const tie = tieAcrossLine(callId, facts.tie);
  const release = releaseInShort(callId);
  const standing = call.resultsReleasedAt ? "finished" : standingOf(release);
  const begun = release?.confirmedAt !== null && release !== undefined;
  return {
    standing,
    call: { places: call.places, timeZone: call.timeZone, answerBy: answerByFor(call, now) },
    total,
    usualFirst,
    undecided: facts.undecided,
    reportsToApprove: facts.reports.total - facts.reports.approved,
    stillTrue: begun || facts.stillTrue,
    tie: begun || tie.settled ? undefined : { count: tie.tied.length, seats: tie.seats },
    letters: outcomes.map((outcome) => viewLetters(call, outcome, counts[outcome], locale)),
    prepared: standing === "prepared" ? viewPreparation(managed, call, release!, letters) : undefined,
    progress: begun ? viewProgress(call, release, total) : undefined,
    ...viewPeople(managed, call),
  };
}

/** What is read over all applications, and the SHA-256 of the letters as they are now. */
type ComputedApart = { facts: ShortlistFacts | null; letters: string };

function computedHere({ callId, programmeId }: ManagedCall, locale: Locale): ComputedApart {
  return { facts: shortlistFacts({ callId, programmeId, locale }), letters: lettersNow({ callId }) };
}

/** Whether whoever looks is alone: nobody else manages the programme, or only the same person by another account. */
function viewPeople({ programmeId, manager }: ManagedCall, { releaseByOne }: Call) {
  const others = managersOf(programmeId).filter((one) => areTwoPeople(manager, one));
  return { byOne: releaseByOne, others: others.map(({ name }) => name) };
}

function viewPreparation({ manager }: ManagedCall, call: Call, release: Release, letters: string) {
  return {
    at: release.preparedAt,
    by: nameOf(release.preparedBy),
    sha256: release.sha256,
    first: companiesOf(release),
    isTrue: letters === release.sha256,
    mine: release.preparedBy === manager.id,
    mayConfirm: call.releaseByOne || mayConfirm(manager, release),
  };
}

function companiesOf({ first }: Release): string[] {
  const names = namesOfApplications(first);
  return first.map((applicationId) => names.get(applicationId)?.company ?? "");
}

/** From the first letter on there are as many decisions as were prepared. */
function viewProgress({ id }: Call, release: Release, total: number) {
  const companies = namesOfApplications(release.first);
  return {
    preparedBy: nameOf(release.preparedBy),
    confirmedBy: nameOf(release.confirmedBy),
    confirmedAt: release.confirmedAt!,
    stoppedBy: release.stoppedAt && nameOf(release.stoppedBy),
    sha256: release.sha256,
    told: release.told,
    total,
    letters: countLetters(id),
    first: lettersSent(id, release.first).map(({ applicationId, lastError, ...letter }) => ({
      ...letter,
      company: companies.get(applicationId!)?.company ?? "",
      problem: letter.status === "sent" ? "" : (lastError ?? ""),
    })),
  };
}

function nameOf(accountId: string | null): string {
  return (accountId && findAccount(accountId)?.name) ?? "";
}
