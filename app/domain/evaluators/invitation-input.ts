import { z } from "zod";
import { instantIn, localIn } from "#app/domain/calls/local-time.ts";
import { locales } from "#app/i18n/locale.ts";

const message = z.string().max(1000).default("");

/** A day of the call's zone ("2020-07-17") whose end is still to come at `now`; none when the answer may take forever. */
const dayToCome = (timeZone: string, now: Date) =>
  z
    .string()
    .optional()
    .superRefine((day, { addIssue }) => {
      if (!day) return;
      const { at } = instantIn(timeZone, day);
      if (!at || at < now)
        addIssue({ code: "custom", params: at ? { problem: "date-passed" } : { problem: "date" } });
    });

/** What a letter says beside its own words, as a form sends it; `askedFor`: applications. */
export const letterInput = (timeZone: string, now: Date) =>
  z.object({
    locale: z.enum(locales),
    message,
    answerBy: dayToCome(timeZone, now),
    askedFor: z.int().min(1).max(500).optional(),
    kind: z.string().max(60).optional(),
  });

/** One person, as a form sends it. */
export const oneInvitee = (timeZone: string, now: Date) =>
  letterInput(timeZone, now).extend({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
  });

/** Pasted lines, as a form sends them. */
export const manyInvitees = (timeZone: string, now: Date) =>
  letterInput(timeZone, now).extend({ lines: z.string().max(100_000) });

/** The last instant (UTC) of a day of the call's zone. */
export function endOfDay(timeZone: string, day: string | undefined): Date | undefined {
  return day ? instantIn(timeZone, day).at : undefined;
}

/** The day of the call's zone on which an instant lies. */
export function dayIn(timeZone: string, at: Date): string {
  return localIn(timeZone, at).slice(0, 10);
}

const usualDays = 14;

/** Until which day somebody usually may take their time who is invited at `now`. */
export function usualAnswerDay(timeZone: string, now: Date): string {
  return dayIn(timeZone, new Date(now.getTime() + usualDays * 24 * 60 * 60 * 1000));
}
