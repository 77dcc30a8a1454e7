/** So many evaluators an application gets at most, whatever is ordered. */
export const mostWanted = 20;

/**
 * How many evaluators an application should have: those that every application of the call (or of a scenario) gets, and
 * the ones that managers ordered for this one.
 */
export function wantedOf(perApplication: number, { extra }: { extra: number }): number {
  return perApplication + extra;
}

/**
 * How many evaluations of an application are waited for: those that evaluators have (`given`), and where managers ordered
 * more all that it wants, though nobody has them yet.
 */
export function expectedOf(given: number, perApplication: number, application: { extra: number }): number {
  return application.extra > 0 ? Math.max(given, wantedOf(perApplication, application)) : given;
}
