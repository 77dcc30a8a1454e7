import { z } from "zod";

/**
 * By how much an outage of the portal lengthens a deadline: one of at least `leastMinutes`, in the last `withinHours`
 * before the deadline, gives its own length back, rounded up to whole hours, at most `mostHours`.
 */
export const outageRule = z.object({
  withinHours: z.int().min(1).max(168),
  leastMinutes: z.int().min(1).max(1440),
  mostHours: z.int().min(1).max(336),
});
export type OutageRule = z.infer<typeof outageRule>;
