import { change } from "#app/domain/change.ts";
import { findApplication } from "#db/queries/applications.ts";
import { letterOf, outcomesOf, updateDecision } from "#db/queries/decisions.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { allotHubs } from "./allot-hubs.ts";
import { answerByFor } from "./answer-by.ts";
import { commentsOfOne } from "./comments-of.ts";
import { queueLetter } from "./letter.ts";
import { hasGivenUp } from "./gave-up.ts";
import { preferredHubs } from "./preferred-hub.ts";
import { orderReserve, reserveOf } from "./reserve.ts";

/** Inside a change: the first of the reserve becomes a finalist and is told; nothing when nobody waits. */
export function moveUp(callId: string, now: Date) {
  const [applicationId, ...others] = reserveOf(callId);
  if (!applicationId) return;
  const { application, call } = findApplication(applicationId)!;
  const details = { company: application.company };
  change({ action: "decision.moved-up", by: null, on: applicationId, callId, at: now, details }, () => {
    updateDecision(applicationId, {
      outcome: "finalist",
      reserveRank: null,
      hubId: hubFor(applicationId, call),
      answerBy: answerByFor(call, now),
    });
    orderReserve(callId, others);
    queueLetter(call, letterOf(applicationId)!, commentsOfOne(call, applicationId), now);
  });
}

function hubFor(applicationId: string, { id: callId, programmeId }: { id: string; programmeId: string }) {
  const hubs = hubsOf(programmeId);
  const staying = outcomesOf(callId, "finalist").filter((finalist) => !hasGivenUp(finalist));
  const byHub = Map.groupBy(staying, ({ hubId }) => hubId ?? "");
  const taken = new Map([...byHub].map(([hubId, there]) => [hubId, there.length]));
  const preferredHubId = preferredHubs(callId, [applicationId], hubs).get(applicationId);
  return allotHubs([{ applicationId, preferredHubId }], hubs, taken).get(applicationId);
}
