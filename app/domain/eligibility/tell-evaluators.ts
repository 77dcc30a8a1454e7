import { tellChanged } from "#app/domain/notifications/tell-changed.ts";
import { pairsOfApplications } from "#db/queries/assignment.ts";

/**
 * Inside a change: the evaluators of a published application hear that it closed since it does not take part; when it takes
 * part after all, those who have not submitted hear that it waits for them.
 */
export function tellEvaluators(
  callId: string,
  applicationId: string,
  outcome: "eligible" | "ineligible",
  now: Date,
) {
  const published = pairsOfApplications([applicationId]).filter(({ status }) => status === "assigned");
  if (outcome === "ineligible") tellChanged(callId, { gained: [], closed: published }, now);
  else {
    const gained = published.filter(({ sheet }) => sheet !== "submitted");
    tellChanged(callId, { gained, closed: [] }, now);
  }
}
