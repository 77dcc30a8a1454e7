type Call = { status: "draft" | "published"; opensAt: Date; closesAt: Date; graceSeconds: number };
type Application = { extendedUntil: Date | null };

/**
 * The instant (UTC) until which somebody should submit: the call's, or the application's own where it was given a later
 * one.
 */
export function deadlineOf({ closesAt }: Pick<Call, "closesAt">, application?: Application): Date {
  const own = application?.extendedUntil;
  return own && own > closesAt ? own : closesAt;
}

/** The last instant that still counts: the deadline and the call's public seconds of grace. */
export function lastInstant(call: Pick<Call, "closesAt" | "graceSeconds">, application?: Application): Date {
  return new Date(deadlineOf(call, application).getTime() + call.graceSeconds * 1000);
}

/**
 * Until when evaluators are asked to be done, as their letters say it (ISO, UTC); undefined once that is over: nobody
 * could keep it.
 */
export function dueInLetters({ evaluationDueAt: dueAt }: { evaluationDueAt: Date }, now: Date) {
  return now <= dueAt ? dueAt.toISOString() : undefined;
}

/** What can let an application in after the deadline that its call was published with. */
export type LateBy = "extension" | "own-extension" | "grace" | "remedy";

/** What lets in what arrives at `now`, when `first`, the deadline that the call was published with, is over. */
export function lateBy(
  call: Pick<Call, "closesAt">,
  application: Application,
  first: Date,
  now: Date,
): LateBy | undefined {
  if (now <= first) return;
  if (now <= call.closesAt) return "extension";
  return now <= deadlineOf(call, application) ? "own-extension" : "grace";
}

/** Whether what arrives at `now` counts; the last instant itself does. */
export function isOpenFor(call: Call, application: Application | undefined, now: Date): boolean {
  return call.status === "published" && now >= call.opensAt && now <= lastInstant(call, application);
}
