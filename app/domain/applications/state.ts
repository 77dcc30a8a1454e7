import type { ApplicationStatus } from "#db/schema/applications.ts";

/**
 * How an application stands: `changed` was submitted and has changes that were not sent (what was submitted counts);
 * `missed` is a draft that was never submitted in a call that has closed.
 */
export type ApplicationState = "draft" | "missed" | "submitted" | "changed" | "withdrawn";

export function stateOf(
  { status, changedSinceSubmission }: { status: ApplicationStatus; changedSinceSubmission: boolean },
  closed: boolean,
): ApplicationState {
  if (status === "draft") return closed ? "missed" : "draft";
  if (status === "withdrawn") return "withdrawn";
  return changedSinceSubmission ? "changed" : "submitted";
}
