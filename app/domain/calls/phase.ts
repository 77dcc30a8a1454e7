type Dates = {
  status: "draft" | "published";
  opensAt: Date;
  closesAt: Date;
  evaluationDueAt: Date;
  resultsReleasedAt: Date | null;
};

/** In this order; nothing opens or closes a call, its phase is what its dates say at an instant. */
export const phases = ["draft", "announced", "open", "evaluation", "selection", "results"] as const;
export type Phase = (typeof phases)[number];

/** The phase of a call at `now` (UTC). The closing instant itself still counts as open. */
export function phaseOf(call: Dates, now: Date): Phase {
  if (call.status === "draft") return "draft";
  if (now < call.opensAt) return "announced";
  if (now <= call.closesAt) return "open";
  if (call.resultsReleasedAt && call.resultsReleasedAt <= now) return "results";
  return now <= call.evaluationDueAt ? "evaluation" : "selection";
}

/** The closing instant itself still counts as in time. */
export function isOpen(call: Dates, now: Date): boolean {
  return phaseOf(call, now) === "open";
}
