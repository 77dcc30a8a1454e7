import { z } from "zod";
import { endOfDay } from "./until.ts";

/** Until the end of a day on clocks of the call's zone. */
function day(zone: string) {
  return z
    .string()
    .trim()
    .min(1)
    .transform((typed, context) => {
      const until = endOfDay(zone, typed);
      if (until) return { typed, until };
      context.addIssue({ code: "custom", params: { problem: "date" }, input: typed });
      return z.NEVER;
    });
}

/** A request as its form sends it: what is to be put right, in words and by the questions whose answers may change. */
export function remedyInput(zone: string) {
  return z.object({
    text: z.string().trim().min(1).max(5000),
    questions: z.array(z.string()).min(1),
    until: day(zone),
  });
}

/** A later day for a request that stands. */
export function prolongingInput(zone: string) {
  return z.object({ until: day(zone) });
}

export const withdrawalInput = z.object({ reason: z.string().trim().min(1).max(1000) });
