import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { id, instant, json } from "./columns.ts";

export type EligibilityOutcome = "eligible" | "ineligible";

/** A person's decision on an application's eligibility; no row means that it is still to be checked. */
export const eligibilityDecisions = sqliteTable("eligibilityDecisions", {
  applicationId: id().references(() => applications.id),
  outcome: text().$type<EligibilityOutcome>().notNull(),
  /** By the id of the call's rule: whether it is met. */
  answers: json<Record<string, boolean>>().notNull(),
  /** To the applicant, beside the rules that are not met. */
  note: text().notNull().default(""),
  decidedBy: text().notNull(),
  decidedAt: instant().notNull(),
});
