import { sql } from "drizzle-orm";
import { applications } from "#db/schema/index.ts";

// Word for word as in the indexes of each state, so that they are used.
export const isDraft = sql`${applications.status} = 'draft'`;
export const isSubmitted = sql`${applications.status} = 'submitted'`;

/** Whether an application is in a state. */
export const isIn = {
  draft: isDraft,
  submitted: isSubmitted,
  withdrawn: sql`${applications.status} = 'withdrawn'`,
};
