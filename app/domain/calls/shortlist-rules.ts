import { z } from "zod";

/** By what the applications of a shortlist are counted. The hub is the one that the applicant prefers. */
export const groupings = ["topic", "country", "hub"] as const;
export type Grouping = (typeof groupings)[number];

/** At least, at most so many of the finalists of one group or, where none is named, of each. */
export const shortlistRule = z
  .object({
    by: z.enum(groupings),
    group: z.string().optional(),
    least: z.int().min(1).max(10_000).optional(),
    most: z.int().min(0).max(10_000).optional(),
  })
  .refine(({ least, most }) => least !== undefined || most !== undefined)
  .refine(({ least = 0, most = Infinity }) => least <= most);
export type ShortlistRule = z.infer<typeof shortlistRule>;
