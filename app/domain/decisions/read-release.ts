import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { findCall } from "#db/queries/calls.ts";
import type { Outcome } from "#db/schema/decisions.ts";
import { countUndecided, decisionsOf, latestShortlist } from "#db/queries/decisions.ts";
import { answerByFor } from "./answer-by.ts";
import { tieAcrossLine } from "./frozen.ts";
import { templateFor } from "./letter.ts";
import { outcomes } from "./listed.ts";
import { viewCounts } from "./read.ts";
import { isStillTrue } from "./snapshot.ts";
import { subjectOf } from "./subject.ts";

const examples = 3;
type Call = NonNullable<ReturnType<typeof findCall>>;

/** What the release would do: the letters by outcome with the first companies that get them, and what stands in its way; undefined without a shortlist. */
export function viewRelease({ callId }: ManagedCall, locale: Locale, now: Date) {
  const call = findCall(callId)!;
  const shortlist = latestShortlist(callId);
  if (!shortlist) return;
  const { counts, total } = viewCounts(callId);
  const tie = tieAcrossLine(shortlist, call.places);
  return {
    call: {
      places: call.places,
      timeZone: call.timeZone,
      answerBy: answerByFor(call, now),
      releasedAt: call.resultsReleasedAt,
    },
    total,
    undecided: countUndecided(callId),
    stillTrue: isStillTrue(shortlist),
    tie: tie.settled ? undefined : { count: tie.tied.length, seats: tie.seats },
    letters: outcomes.map((outcome) => viewLetters(call, outcome, counts[outcome], locale)),
  };
}

/** How many get the letter of an outcome, the first of them, and the subject with which it reaches the very first. */
function viewLetters(call: Call, outcome: Outcome, count: number, locale: Locale) {
  const first = decisionsOf(call.id, outcome, 0, examples);
  const companies = first.map(({ company }) => company);
  const told = {
    company: companies[0] ?? "",
    call: inLanguage(call.texts.title, locale),
    number: first[0] ? applicationNumber(call.code, first[0].number) : "",
  };
  return { outcome, count, companies, subject: subjectOf(templateFor(outcome), told, locale) };
}
