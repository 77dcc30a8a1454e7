import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { findCall } from "#db/queries/calls.ts";
import { countUndecided, decisionsOf, latestShortlist } from "#db/queries/decisions.ts";
import { answerByFor } from "./answer-by.ts";
import { tieAcrossLine } from "./frozen.ts";
import { templateFor } from "./letter.ts";
import { outcomes, viewCounts } from "./read.ts";
import { isStillTrue } from "./snapshot.ts";

const examples = 3;

/** What the release would do: the letters by outcome with the first companies that get them, and what stands in its way; undefined without a shortlist. */
export function viewRelease({ callId }: ManagedCall, locale: Locale, now: Date) {
  const call = findCall(callId)!;
  const shortlist = latestShortlist(callId);
  if (!shortlist) return;
  const { counts, total } = viewCounts(callId);
  const tie = tieAcrossLine(shortlist, call.places);
  return {
    call: {
      title: inLanguage(call.texts.title, locale),
      places: call.places,
      timeZone: call.timeZone,
      answerBy: answerByFor(call, now),
      releasedAt: call.resultsReleasedAt,
    },
    total,
    undecided: countUndecided(callId),
    stillTrue: isStillTrue(shortlist),
    tie: tie.settled ? undefined : { count: tie.tied.length, seats: tie.seats },
    letters: outcomes.map((outcome) => {
      const first = decisionsOf(callId, outcome, 0, examples);
      return {
        outcome,
        template: templateFor(outcome),
        count: counts[outcome],
        companies: first.map(({ company }) => company),
        number: first[0] && applicationNumber(call.code, first[0].number),
      };
    }),
  };
}
