import { z } from "zod";
import type { Retention, RetentionPurpose } from "./retention.ts";

const months = z.int().min(1).max(240);

/** Terms as their form sends them; files are never kept longer than the answers beside which they stand. */
export const retentionInput = z
  .object({
    drafts: months,
    withdrawn: months,
    ineligible: months,
    files: months,
    answers: months,
    reserve: months,
    finalists: months,
    evaluators: months,
    letters: months,
    warnDays: z.int().min(14).max(90),
  } satisfies Record<RetentionPurpose | "warnDays", z.ZodType<number>>)
  .superRefine(({ files, answers }, context) => {
    if (files <= answers) return;
    const params = { problem: "files-after-answers" };
    context.addIssue({ code: "custom", path: ["files"], params, input: files });
  });

/** The same as the fields of their form. */
export function asTyped(retention: Retention) {
  return Object.fromEntries(
    Object.entries(retention).map(([name, value]) => [name, String(value)]),
  ) as Record<keyof Retention, string>;
}
