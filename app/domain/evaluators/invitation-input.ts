import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";

const message = z.string().max(1000).default("");

/** One person, as a form sends it. */
export const oneInvitee = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  locale: z.enum(locales),
  message,
});

/** Pasted lines, as a form sends them. */
export const manyInvitees = z.object({ lines: z.string().max(100_000), locale: z.enum(locales), message });
