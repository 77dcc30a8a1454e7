import { z } from "zod";
import { instantOf, type LocalDate } from "#app/domain/calls/dates.ts";
import type { Meant } from "#app/domain/calls/local-time.ts";
import { moment } from "#app/domain/calls/settings.ts";

const reason = z.string().trim().min(1).max(600);

/**
 * An extension as its form sends it: `by` is one of the offered instants (ISO, UTC) or "other"; then `until` is a day
 * and a time on the clocks of the zone, as a call's own dates are. Gives the extension, and what was typed.
 */
export function extensionInput(zone: string) {
  return z
    .object({
      by: z.string().min(1),
      until: moment,
      reason: z.object({ en: reason, bg: reason }),
      moveLater: z.string().optional(),
    })
    .transform((typed, context) => {
      const { by, until, reason, moveLater } = typed;
      const read = by === "other" ? instantOf("closesAt", until, zone) : instantFrom(by);
      if (read.at) return { typed, extension: { until: read.at, reason, moveLater: moveLater === "on" } };
      const { problem, part = "day", choices } = { ...read };
      const times = choices?.map(({ local }) => local.slice(11));
      const missing = by === "other" && !until.day;
      const params = { problem: missing ? "required" : problem, before: times?.[0], after: times?.[1] };
      context.addIssue({
        code: "custom",
        path: by === "other" ? ["until", part] : ["by"],
        params,
        input: by,
      });
      return z.NEVER;
    });
}

function instantFrom(iso: string): Partial<ReturnType<typeof instantOf>> {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? { problem: "date" } : { at };
}

/**
 * Which of two instants may be meant by the other time, where clocks change; `typed` is what a form sent, whatever that
 * is.
 */
export function choicesFor(typed: object | null | undefined, zone: string): [Meant, Meant] | undefined {
  const { day, time } = (typed as { until?: Partial<LocalDate> } | undefined)?.until ?? {};
  return instantOf("closesAt", { day: String(day), time: String(time ?? "") }, zone).choices;
}
