import { z } from "zod";
import { address } from "#app/domain/accounts/input.ts";
import type { Translated } from "#app/i18n/locale.ts";

const question = z.string().trim().min(1).max(2000);

/** A field that people do not see; what fills it in is a machine, or a browser that helps too much: it is told so. */
const leftEmpty = z
  .string()
  .optional()
  .refine((value) => !value, { params: { problem: "leave-empty" } });

/** What somebody who is signed in types to ask. */
export const ownQuestion = z.object({ question, website: leftEmpty });

/** What anybody else types: a name if they like, and where the answer goes. */
export const strangersQuestion = ownQuestion.extend({
  name: z.string().trim().max(100).default(""),
  email: address,
});

const both = (most: number) => {
  const one = z.string().trim().min(1).max(most);
  return z.object({ en: one, bg: one });
};

/** A question as it is published, with its answer (Markdown), in each language. */
export const publicAnswer = z.object({
  question: both(2000),
  answer: both(10_000),
  tell: z.literal("on").optional(),
});

export type PublicAnswer = { question: Translated; answer: Translated };
