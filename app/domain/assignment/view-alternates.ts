import { alternatesOf } from "./alternates.ts";
import type { RoutingFacts } from "./facts.ts";

export type NamedAlternate = { evaluatorId: string; name: string; suitability: number; onlyFor: string[] };

/** Whether somebody may still drop out of these pairs of an application, or there is nobody yet. */
export function mayDropOut(
  { resultsReleasedAt }: { resultsReleasedAt: Date | null },
  pairs: readonly { sheet: string | null }[],
): boolean {
  return !resultsReleasedAt && (pairs.length === 0 || pairs.some(({ sheet }) => sheet !== "submitted"));
}

/**
 * Who stands by for each application (of `of`, else all) if one of its evaluators drops out, with their names and the names
 * of those whose seat alone they may take. Nobody who is `silent` themselves.
 */
export function viewAlternates(
  facts: RoutingFacts,
  silent: readonly string[],
  of?: ReadonlySet<string>,
): Map<string, NamedAlternate[]> {
  const without = new Set(silent);
  const names = new Map(facts.evaluators.map(({ id, name }) => [id, name]));
  return new Map(
    [...alternatesOf(facts, { of, without })].map(([applicationId, found]) => [
      applicationId,
      found.map(({ evaluatorId, suitability, onlyFor }) => ({
        ...{ evaluatorId, suitability, name: names.get(evaluatorId)! },
        onlyFor: onlyFor.map((id) => names.get(id)!),
      })),
    ]),
  );
}
