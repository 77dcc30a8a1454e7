/** So many evaluators an application gets at most, whatever is ordered. */
export const mostWanted = 20;

/**
 * How many evaluators an application should have: those that every application of the call (or of a scenario) gets, and
 * the ones that managers ordered for this one.
 */
export function wantedOf(perApplication: number, { extra }: { extra: number }): number {
  return perApplication + extra;
}
