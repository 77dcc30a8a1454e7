import { type Phase, phaseOf, phases } from "./phase.ts";

type Call = Parameters<typeof phaseOf>[0] & { resultsAt: Date };
type Stage = Extract<Phase, "open" | "evaluation" | "selection" | "results">;

/** The stages of a call in their order, each until an instant (UTC), and which of them `now` is in. */
export function stagesOf(call: Call, now: Date) {
  const until: Record<Stage, Date> = {
    open: call.closesAt,
    evaluation: call.evaluationDueAt,
    selection: call.resultsAt,
    results: call.resultsReleasedAt ?? call.resultsAt,
  };
  const current = phases.indexOf(phaseOf(call, now));
  return (Object.keys(until) as Stage[]).map((stage) => ({
    stage,
    from: stage === "open" ? call.opensAt : undefined,
    until: until[stage],
    state: stateOf(phases.indexOf(stage) - current),
  }));
}

function stateOf(distance: number): "past" | "now" | "next" {
  if (distance === 0) return "now";
  return distance < 0 ? "past" : "next";
}
