import type { Naming } from "#db/schema/screenings.ts";

/** `waiting`: evaluators do not see it until a manager has looked at it, or the portal has. */
export type Standing = "shown" | "withheld" | "waiting";

/** Whether evaluators see a part of an anonymous application; what was never screened they do not. */
export function standingOf(
  screening: { namings: Naming[]; decision: "shown" | "withheld" | null } | undefined,
): Standing {
  if (!screening) return "waiting";
  return screening.decision ?? (screening.namings.length === 0 ? "shown" : "waiting");
}
