import { figuresOfCall } from "#db/queries/counts.ts";

/** How large a call was: applications begun and submitted, and the countries and sectors of those begun. */
export function viewPublicFigures(callId: string) {
  const { started, submitted, countries, sectors } = figuresOfCall(callId);
  return { started, submitted, countries, sectors };
}
