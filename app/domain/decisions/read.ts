import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { decisionsOf, outcomesOf } from "#db/queries/decisions.ts";
import { shortlistInShort } from "#db/queries/shortlists.ts";
import type { Outcome } from "#db/schema/decisions.ts";
import { tieAcrossLine, viewShortlist } from "./frozen.ts";
import { hasGivenUp } from "./gave-up.ts";
import { hubsIn } from "./hubs/places.ts";
import { onePage } from "./listed.ts";
import { type ShortlistFacts, shortlistFacts } from "./shortlist-facts.ts";

type Hub = { id: string; name: Translated; most: number };
type Listed = ReturnType<typeof decisionsOf>[number];

/**
 * The decisions of one outcome from after the first `offset`, with the counts of all, the snapshot that they rest on,
 * and how full the hubs are; undefined while none was frozen.
 */
export function viewDecisions(
  { callId, programmeId }: ManagedCall,
  outcome: Outcome,
  offset: number,
  locale: Locale,
  facts: ShortlistFacts | null = shortlistFacts({ callId, programmeId, locale }),
) {
  const call = findCall(callId)!;
  const shortlist = shortlistInShort(callId);
  if (!shortlist || !facts) return;
  const hubs = hubsIn(call);
  const tie = tieAcrossLine(callId, facts.tie);
  const released = call.resultsReleasedAt;
  return {
    call: { places: call.places, timeZone: call.timeZone, releasedAt: released },
    shortlist: viewShortlist(shortlist),
    stillTrue: facts.stillTrue,
    byRule: facts.byRule,
    tie: released || tie.settled ? undefined : { count: tie.tied.length, seats: tie.seats },
    ...facts.decisions,
    ...viewHubs(callId, hubs, locale),
    rows: decisionsOf(callId, outcome, offset, onePage).map((row) => ({
      ...viewRow(row, call.code, hubs, locale),
      tied: !tie.settled && tie.tied.includes(row.applicationId),
    })),
  };
}

/** Finalists by hub against its capacity, those without one, and what finalists answered. */
function viewHubs(callId: string, hubs: Hub[], locale: Locale) {
  const finalists = outcomesOf(callId, "finalist");
  const staying = finalists.filter((finalist) => !hasGivenUp(finalist));
  const at = (hubId: string | null) => staying.filter((finalist) => finalist.hubId === hubId).length;
  const answered = (answer: string | null) =>
    finalists.filter((finalist) => finalist.answer === answer).length;
  return {
    hubs: hubs.map(({ id, name, most }) => ({
      id,
      name: inLanguage(name, locale),
      capacity: most,
      taken: at(id),
    })),
    withoutHub: hubs.length > 0 ? at(null) : 0,
    answers: {
      accepted: answered("accepted"),
      declined: answered("declined") + answered("silent"),
      waiting: answered(null),
    },
  };
}

function viewRow(row: Listed, code: string, hubs: Hub[], locale: Locale) {
  const hub = hubs.find(({ id }) => id === row.hubId);
  return {
    applicationId: row.applicationId,
    number: applicationNumber(code, row.number),
    company: row.company,
    country: row.country && countryName(row.country, locale),
    place: row.place,
    percent: row.percent === null ? null : Number(row.percent),
    reserveRank: row.reserveRank,
    hub: hub && inLanguage(hub.name, locale),
    proposed: row.proposal.outcome,
    reason: row.reason,
    answer: row.answer,
    answerBy: row.answerBy,
  };
}
