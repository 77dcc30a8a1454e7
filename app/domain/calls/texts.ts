import { z } from "zod";
import { translated } from "./form/definition.ts";

/** What a call says in public; Markdown, in each language. */
export const callTexts = z.object({
  title: translated,
  summary: translated,
  /** What is offered. */
  offer: translated,
  /** For whom the call is. */
  audience: translated,
  /** How applications are chosen, and anything else applicants should know. */
  process: translated,
});
export type CallTexts = z.infer<typeof callTexts>;

/** A subject that calls, applications and evaluators share: what routing matches. */
export const topic = z.object({ id: z.string().min(1), label: translated });
export type Topic = z.infer<typeof topic>;
