import { change } from "#app/domain/change.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf } from "#db/queries/decision-letters.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { answerByFor } from "./answer-by.ts";
import { nextOf } from "./by-rule/next.ts";
import { commentsOfOne } from "./comments-of.ts";
import { queueLetter } from "./letter.ts";
import { allotHubs } from "./hubs/allot.ts";
import { finalistsIn } from "./hubs/current.ts";
import { hubsIn } from "./hubs/places.ts";
import { wishesOf } from "./hubs/wishes.ts";
import { orderReserve, reserveOf } from "./reserve.ts";

/**
 * Inside a change: the first of the reserve with whom the call's rules are kept becomes a finalist and is told; nothing when
 * nobody waits.
 */
export function moveUp(callId: string, now: Date) {
  const waiting = reserveOf(callId);
  const applicationId = nextOf(findCall(callId)!, waiting);
  if (!applicationId) return;
  const others = waiting.filter((id) => id !== applicationId);
  const { application, call } = findApplication(applicationId)!;
  const details = { company: application.company };
  change({ action: "decision.moved-up", by: null, on: applicationId, callId, at: now, details }, () => {
    const hubId = hubFor(applicationId, call);
    updateDecision(applicationId, {
      outcome: "finalist",
      reserveRank: null,
      hubId,
      proposal: { ...findDecision(applicationId)!.proposal, hubId },
      answerBy: answerByFor(call, now),
    });
    orderReserve(callId, others);
    queueLetter(call, letterOf(applicationId)!, commentsOfOne(call, applicationId), now);
  });
}

type Call = NonNullable<ReturnType<typeof findApplication>>["call"];

/** Whoever has a hub stays there. */
function hubFor(applicationId: string, call: Call): string | null {
  const places = hubsIn(call);
  const there = finalistsIn(call).map((finalist) => ({ ...finalist, fixed: finalist.hubId }));
  const wishes = wishesOf(call.id, [applicationId], places).get(applicationId)!;
  const seated = there.filter(({ fixed }) => fixed !== null);
  return allotHubs([...seated, { applicationId, wishes }], places).hubs.get(applicationId)!;
}
