import { z } from "zod";
import type { DeclaredConflict } from "./declare-conflicts.ts";

/** Ids that one page can have; more than any shows. */
const mostShown = 500;

/**
 * The list of applicants as an evaluator sends it back: `conflict`, the ids that were ticked; `reason`, by id; `confirm`,
 * that the whole list was gone through; `asOf`, when it was shown. Of a long list one page, with the ids of all that it
 * `shown`; `part` while others are left, which asks for no confirmation. Gives the conflicts.
 */
export const declaration = z
  .object({
    conflict: z.array(z.string()).default([]),
    asOf: z.coerce.date().optional(),
    reason: z.record(z.string(), z.string().max(500).optional()).default({}),
    shown: z.array(z.string()).max(mostShown).default([]),
    part: z.boolean().default(false),
    confirm: z.boolean().default(false),
  })
  .superRefine(({ conflict, reason, shown, part, confirm }, { addIssue }) => {
    const goesOn = part && shown.length > 0;
    if (!confirm && !goesOn) addIssue({ code: "custom", path: ["confirm"], params: { problem: "agree" } });
    for (const id of conflict)
      if (!reason[id]?.trim())
        addIssue({ code: "custom", path: ["reason", id], params: { problem: "required" } });
  })
  .transform(({ conflict, reason, asOf, shown, confirm }) => ({
    ...{ asOf, shown, confirmed: confirm },
    declared: conflict.map((applicationId): DeclaredConflict => ({
      applicationId,
      reason: reason[applicationId]!.trim(),
    })),
  }));
