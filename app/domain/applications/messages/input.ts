import { z } from "zod";
import { countCharacters } from "#app/i18n/characters.ts";

export const mostCharacters = 4000;

/** A message as somebody types it: plain text, neither blank nor too long. */
export const newMessage = z.object({
  text: z
    .string()
    .trim()
    .min(1)
    .refine((text) => countCharacters(text) <= mostCharacters, {
      params: { problem: "too-long", count: mostCharacters },
    }),
});
