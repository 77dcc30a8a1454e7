import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { type Candidate, choose } from "./choose.ts";
import { type Groups, isOf, limitsOf } from "./limits.ts";

/** A rule that cannot be kept together with the others of the conflict, and the nearest number with which it could. */
export type Clash = {
  rule: ShortlistRule;
  /** The greatest "at least" that can be kept beside all other rules; undefined where lowering it alone does not help. */
  least?: number;
  /** The smallest "at most"; undefined where raising it alone does not help. */
  most?: number;
  /** How many candidates there are of each group that has fewer than the rule asks for. */
  short: { group: string; candidates: number }[];
};

/** `places`: the smallest number of places with which all rules can be kept; undefined where more do not help. */
export type Conflict = { clashes: Clash[]; places?: number };

type Question = { candidates: readonly Candidate[]; places: number; all: Groups };

/** Why no shortlist keeps the rules: some that clash, of which none could be left out, and what would help. */
export function conflictOf(question: Question, rules: readonly ShortlistRule[]): Conflict {
  const { candidates, places } = question;
  let clashing = [...rules];
  for (const rule of rules) {
    const others = clashing.filter((one) => one !== rule);
    if (!canKeep(question, others)) clashing = others;
  }
  return {
    clashes: clashing.map((rule) => clash(question, rules, rule)),
    places: firstWith(places + 1, candidates.length, (more) => canKeep({ ...question, places: more }, rules)),
  };
}

function clash(question: Question, rules: readonly ShortlistRule[], rule: ShortlistRule): Clash {
  const { least = 0, most = Infinity } = rule;
  const helps = (change: Partial<ShortlistRule>) =>
    canKeep(
      question,
      rules.map((one) => (one === rule ? { ...one, ...change } : one)),
    );
  const fewer = firstWith(1, least, (less) => helps({ least: least - less }));
  return {
    rule,
    least: fewer && least - fewer,
    most: firstWith(most + 1, question.places, (more) => helps({ most: more })),
    short: limitsOf([rule], question.all)
      .map((limit) => ({
        group: limit.group,
        candidates: question.candidates.filter(({ groups }) => isOf(groups, limit)).length,
      }))
      .filter(({ candidates }) => candidates < least),
  };
}

function canKeep({ candidates, places, all }: Question, rules: readonly ShortlistRule[]): boolean {
  return choose(candidates, places, limitsOf(rules, all)) !== undefined;
}

/** By halving: whatever helps here helps still more further on. */
function firstWith(from: number, to: number, helps: (number: number) => boolean): number | undefined {
  if (from > to || !helps(to)) return;
  if (from === to) return from;
  const middle = (from + to) >> 1;
  return firstWith(from, middle, helps) ?? firstWith(middle + 1, to, helps);
}
