import { lastInstant } from "./deadline.ts";

type Dates = {
  status: "draft" | "published";
  opensAt: Date;
  closesAt: Date;
  graceSeconds: number;
  evaluationDueAt: Date;
  resultsReleasedAt: Date | null;
};

/** In this order; nothing opens or closes a call, its phase is what its dates say at an instant. */
export const phases = ["draft", "announced", "open", "evaluation", "selection", "results"] as const;
export type Phase = (typeof phases)[number];

/** The phase of a call at `now` (UTC): open until the deadline and its seconds of grace are over. */
export function phaseOf(call: Dates, now: Date): Phase {
  if (call.status === "draft") return "draft";
  if (now < call.opensAt) return "announced";
  if (now <= lastInstant(call)) return "open";
  if (call.resultsReleasedAt && call.resultsReleasedAt <= now) return "results";
  return now <= call.evaluationDueAt ? "evaluation" : "selection";
}
