import { z } from "zod";
import { instantIn } from "#app/domain/calls/local-time.ts";

const reason = z.string().trim().min(1).max(600);

/**
 * An extension as its form sends it: `by` is one of the offered instants (ISO, UTC) or "other"; then `until` is a local
 * time of the zone, such as "2020-07-17T19:00". Gives the extension, and what was typed.
 */
export function extensionInput(zone: string) {
  return z
    .object({
      by: z.string().min(1),
      until: z.string().optional(),
      reason: z.object({ en: reason, bg: reason }),
      moveLater: z.string().optional(),
    })
    .transform((typed, context) => {
      const { by, until, reason, moveLater } = typed;
      const read = by === "other" ? instantIn(zone, until ?? "") : instantFrom(by);
      if (read.at) return { typed, extension: { until: read.at, reason, moveLater: moveLater === "on" } };
      const params = { problem: until || by !== "other" ? read.problem : "required" };
      context.addIssue({ code: "custom", path: [by === "other" ? "until" : "by"], params, input: until });
      return z.NEVER;
    });
}

function instantFrom(iso: string) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? { problem: "date" } : { at };
}
