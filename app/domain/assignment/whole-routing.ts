import { routingFacts } from "./facts.ts";
import { routingStanding } from "./read-routing.ts";
import { readUnsubmitted } from "./silence.ts";
import { viewBroken } from "./view-broken.ts";
import { viewSeatsOpen } from "./view-open-seats.ts";

/** What the page about a call's routing says of all its pairs, in no language and at no time: a large call's takes seconds. */
export function wholeRouting({ callId }: { callId: string }) {
  const facts = routingFacts(callId);
  return {
    standing: routingStanding({ callId }),
    unsubmitted: readUnsubmitted({ callId }),
    seatsOpen: viewSeatsOpen({ callId }, facts),
    broken: viewBroken({ callId }, facts),
  };
}
