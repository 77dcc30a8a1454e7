const minutes = 10;

/** The last instant at which evaluators take a submission back themselves; afterwards managers reopen the sheet. */
export function undoableUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + minutes * 60_000);
}
