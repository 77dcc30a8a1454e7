import { z } from "zod";
import { translated } from "./form/definition.ts";

/** What sort of evaluator somebody is, as "investor"; each application gets at least `least` of them. */
const evaluatorKind = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: translated,
  least: z.int().min(0).max(20),
});

/** What a call asks of its routing beside good and fair matches. */
export const routingSettings = z.object({
  /** The kinds of evaluators that the call tells apart. */
  kinds: z.array(evaluatorKind).max(12),
  /** No two evaluators of one country on an application. */
  oneOfACountry: z.boolean(),
  /** Evaluators say which applications they would like before they are routed. */
  preferences: z.boolean(),
  /** Of a hundred evaluations, how many at least go to evaluators from outside the application's topics. */
  crossTopics: z.int().min(0).max(50),
  /** Days without a begun score sheet after which an evaluator counts as silent; nobody does when there are none. */
  silenceDays: z.int().min(1).max(90).nullable(),
});

export type EvaluatorKind = z.infer<typeof evaluatorKind>;
export type RoutingSettings = z.infer<typeof routingSettings>;
