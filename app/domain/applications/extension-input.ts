import { z } from "zod";
import { instantIn } from "#app/domain/calls/local-time.ts";

const reason = z.string().trim().min(1).max(600);

/**
 * An extension as its form sends it: `by` is one of the offered instants (ISO, UTC) or "other"; then `until` is a local
 * time of the zone, such as "2020-07-17T19:00".
 */
export function extensionInput(zone: string) {
  return z
    .object({
      by: z.string().min(1),
      until: z.string().optional(),
      reason: z.object({ en: reason, bg: reason }),
      moveLater: z.boolean().default(false),
    })
    .transform(({ by, until, ...others }, context) => {
      const read = by === "other" ? instantIn(zone, until ?? "") : instantFrom(by);
      if (read.at) return { ...others, until: read.at };
      const params = { problem: until || by !== "other" ? read.problem : "required" };
      context.addIssue({ code: "custom", path: [by === "other" ? "until" : "by"], params, input: until });
      return z.NEVER;
    });
}

function instantFrom(iso: string) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? { problem: "date" } : { at };
}
