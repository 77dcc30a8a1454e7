import { change } from "#app/domain/change.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { silentFinalists } from "#db/queries/finalists.ts";
import { tellingHubs } from "./hubs/tell.ts";
import { moveUp } from "./move-up.ts";

/**
 * Finalists whose letter was sent and who have not answered by their date lose the place to the first of the reserve.
 * Whoever's letter never left, or left too late, keeps it: managers see that an answer is missing.
 */
export function passSilentFinalists(now: Date) {
  for (const { applicationId, callId, company } of silentFinalists(now))
    change(
      { action: "decision.silent", by: null, on: applicationId, callId, at: now, details: { company } },
      () => {
        if (findDecision(applicationId)!.answer) return;
        tellingHubs({ id: callId }, now, () => {
          updateDecision(applicationId, { answer: "silent", answeredAt: now });
          moveUp(callId, now);
        });
      },
    );
}
