import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { type Candidate, type Choice, choose } from "./choose.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import { TooIntricate } from "./fill.ts";
import { type Groups, limitsOf } from "./limits.ts";

/** Where an application stands: among the finalists, in a tie that a person decides, or in neither. */
export type Side = "within" | "tied" | "outside";

/**
 * An application that stands elsewhere than without rules. `because`: each rule without which, all others kept, it would
 * stand as it does without rules; empty where only several together moved it.
 */
export type Moved = { applicationId: string; side: Side; without: Side; because: ShortlistRule[] };

export type ByRule =
  | ({ kept: true; without: Choice; moved: Moved[]; unfilled: number } & Choice)
  | { kept: false; without: Choice; conflict: Conflict | "too-intricate" };

/**
 * The shortlist by rule (see `choose`) beside the one without rules, with what made the difference. `candidates` are the
 * applications above the thresholds, by place; `all` the groups that a rule about each of them means. Places that no
 * shortlist within the rules can fill stay free (`unfilled`).
 */
export function shortlistByRule(
  candidates: readonly Candidate[],
  places: number,
  rules: readonly ShortlistRule[],
  all: Groups,
): ByRule {
  const chosenBy = (some: readonly ShortlistRule[]) => choose(candidates, places, limitsOf(some, all));
  const without = chosenBy([])!;
  try {
    const choice = chosenBy(rules);
    if (!choice) return { kept: false, without, conflict: conflictOf({ candidates, places, all }, rules) };

    const others = rules.map((rule) => ({
      rule,
      sides: sidesOf(chosenBy(rules.filter((one) => one !== rule))!),
    }));
    const chosen = choice.within.length + choice.seatsForTied;
    const unfilled = Math.min(places, candidates.length) - chosen;
    return { kept: true, ...choice, without, moved: movedOf(candidates, choice, without, others), unfilled };
  } catch (error) {
    if (error instanceof TooIntricate) return { kept: false, without, conflict: "too-intricate" };
    throw error;
  }
}

type Sides = (applicationId: string) => Side;

function movedOf(
  candidates: readonly Candidate[],
  choice: Choice,
  without: Choice,
  others: { rule: ShortlistRule; sides: Sides }[],
): Moved[] {
  const [side, before] = [sidesOf(choice), sidesOf(without)];
  return candidates
    .filter(({ applicationId }) => side(applicationId) !== before(applicationId))
    .map(({ applicationId: id }) => ({
      applicationId: id,
      side: side(id),
      without: before(id),
      because: others.filter(({ sides }) => sides(id) === before(id)).map(({ rule }) => rule),
    }));
}

function sidesOf({ within, tied }: Choice): Sides {
  const [inside, contested] = [new Set(within), new Set(tied)];
  return (id) => (inside.has(id) ? "within" : contested.has(id) ? "tied" : "outside");
}
