import { z } from "zod";
import type { DeclaredConflict } from "./declare-conflicts.ts";

/**
 * The list of applicants as an evaluator sends it back: `conflict`, the ids that were ticked; `reason`, by id; `confirm`,
 * that the whole list was gone through; `asOf`, when it was shown. Gives the conflicts.
 */
export const declaration = z
  .object({
    conflict: z.array(z.string()).default([]),
    asOf: z.coerce.date().optional(),
    reason: z.record(z.string(), z.string().max(500).optional()).default({}),
    confirm: z
      .boolean()
      .default(false)
      .refine(Boolean, { params: { problem: "agree" } }),
  })
  .superRefine(({ conflict, reason }, { addIssue }) => {
    for (const id of conflict)
      if (!reason[id]?.trim())
        addIssue({ code: "custom", path: ["reason", id], params: { problem: "required" } });
  })
  .transform(({ conflict, reason, asOf }) => ({
    asOf,
    declared: conflict.map((applicationId): DeclaredConflict => ({
      applicationId,
      reason: reason[applicationId]!.trim(),
    })),
  }));
