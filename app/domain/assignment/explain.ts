import type { Candidate, Pair, Problem } from "./problem.ts";

/** What one sentence needs to say why an evaluator has an application. */
export type Explanation = {
  evaluator: string;
  suitability: number;
  /** `locked`: a person decided it; `kept`: it stood before and stays; `chosen`: by suitability. */
  how: "locked" | "kept" | "chosen";
  /** 1 when no permitted evaluator suits better; those who suit equally share a place. */
  place: number;
  /** How many evaluators are permitted. */
  of: number;
  /**
   * Who would suit better but did not get the application, best first: `full`, has as many as they take; `colleague`, somebody
   * of the same organisation has it; `elsewhere`, taking them here would cost others more.
   */
  better: { evaluator: string; suitability: number; because: "full" | "colleague" | "elsewhere" }[];
};

/** Explains each pair of an application, by evaluator's id. `candidates`: its permitted pairs; `pairs`: the whole matching. */
export function explain(
  problem: Pick<Problem, "evaluators" | "locked" | "keep">,
  candidates: readonly Candidate[],
  pairs: readonly Candidate[],
  application: string,
): Explanation[] {
  const ours = pairs.filter((pair) => pair.application === application);
  const others = candidates
    .filter(
      (one) => one.application === application && !ours.some(({ evaluator }) => evaluator === one.evaluator),
    )
    .sort((a, b) => b.suitability - a.suitability || (a.evaluator < b.evaluator ? -1 : 1));
  const because = reasonsFor(problem, pairs, ours);
  return ours.map((pair) => {
    const better = others.filter(({ suitability }) => suitability > pair.suitability);
    const betterOurs = ours.filter(({ suitability }) => suitability > pair.suitability);
    return {
      evaluator: pair.evaluator,
      suitability: pair.suitability,
      how: includes(problem.locked, pair)
        ? "locked"
        : includes(problem.keep?.pairs, pair)
          ? "kept"
          : "chosen",
      place: better.length + betterOurs.length + 1,
      of: others.length + ours.length,
      better: better.map(({ evaluator, suitability }) => ({
        evaluator,
        suitability,
        because: because(evaluator),
      })),
    };
  });
}

function reasonsFor(
  { evaluators }: Pick<Problem, "evaluators">,
  pairs: readonly Pair[],
  ours: readonly Pair[],
) {
  const byId = new Map(evaluators.map((evaluator) => [evaluator.id, evaluator]));
  const organisations = ours.map(({ evaluator }) => byId.get(evaluator)?.organisation).filter(Boolean);
  return (id: string) => {
    const evaluator = byId.get(id);
    const load = pairs.filter((pair) => pair.evaluator === id).length;
    if (evaluator && load >= evaluator.most) return "full";
    return organisations.includes(evaluator?.organisation) ? "colleague" : "elsewhere";
  };
}

function includes(pairs: readonly Pair[] | undefined, { application, evaluator }: Pair) {
  return pairs?.some((pair) => pair.application === application && pair.evaluator === evaluator) ?? false;
}
