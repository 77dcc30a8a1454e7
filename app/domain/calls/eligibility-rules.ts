import { z } from "zod";
import { translated } from "./form/definition.ts";

const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** What must be true, as a sentence that an applicant and a manager can answer with yes or no. */
  statement: translated,
  /** Asked of the applicant before the form opens. */
  selfCheck: z.boolean().default(false),
};

/** A condition of taking part. All but `manual` are checked by the portal; a person always decides. */
export const eligibilityRule = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("countries"),
    /** ISO 3166 codes. */ countries: z.array(z.string().length(2)),
  }),
  z.object({ ...common, kind: z.literal("company-age"), mostYears: z.number().positive() }),
  z.object({ ...common, kind: z.literal("company-size"), mostStaff: z.int().positive() }),
  z.object({ ...common, kind: z.literal("one-per-company") }),
  z.object({ ...common, kind: z.literal("required-answers") }),
  z.object({ ...common, kind: z.literal("manual") }),
]);

export const eligibilityRules = z.array(eligibilityRule);
export type EligibilityRule = z.infer<typeof eligibilityRule>;
