import { z } from "zod";
import { translated } from "./form/definition.ts";

const least = z.int().min(0).max(20);
const crossTopics = z.int().min(0).max(50);
const silenceDays = z.int().min(1).max(90);

/** What sort of evaluator somebody is, as "investor"; each application gets at least `least` of them. */
const evaluatorKind = z.object({ id: z.string().regex(/^[a-z][a-z0-9-]*$/), name: translated, least });

/** What a call asks of its routing beside good and fair matches. */
export const routingSettings = z.object({
  /** The kinds of evaluators that the call tells apart. */
  kinds: z.array(evaluatorKind).max(12),
  /** Whether no application has to get any of them for now. */
  kindsWaived: z.boolean().optional(),
  /** No two evaluators of one country on an application. */
  oneOfACountry: z.boolean(),
  /** Evaluators say which applications they would like before they are routed. */
  preferences: z.boolean(),
  /** Of a hundred evaluations, how many at least go to evaluators from outside the application's topics. */
  crossTopics,
  /** Days without a begun score sheet after which an evaluator counts as silent; nobody does when there are none. */
  silenceDays: silenceDays.nullable(),
});

export type EvaluatorKind = z.infer<typeof evaluatorKind>;
export type RoutingSettings = z.infer<typeof routingSettings>;

const name = z.string().trim().max(60).default("");

/** The same as its form sends it: a kind without a word is left out, one without an id is new. */
export const routingInput = z.object({
  kinds: z
    .array(
      z.object({
        id: z.string().optional(),
        name: z.object({ en: name, bg: name }).prefault({}),
        least: least.default(0),
      }),
    )
    .max(12)
    .default([])
    .transform((kinds) => kinds.filter((kind) => kind.name.en || kind.name.bg)),
  kindsWaived: z.boolean().default(false),
  oneOfACountry: z.boolean().default(false),
  preferences: z.boolean().default(false),
  crossTopics: crossTopics.default(0),
  silenceDays: silenceDays.optional().transform((days) => days ?? null),
});
export type RoutingInput = z.output<typeof routingInput>;

/** The kinds of which each application must get somebody. */
export function requiredKinds({ kinds, kindsWaived }: RoutingSettings): EvaluatorKind[] {
  return kindsWaived ? [] : kinds.filter(({ least }) => least > 0);
}

/** Whether the second asks for more than the first, which what stands may not keep. */
export function isStricter(before: RoutingSettings, after: RoutingSettings): boolean {
  const leastOf = (id: string) => requiredKinds(before).find((kind) => kind.id === id)?.least ?? 0;
  return (
    (after.oneOfACountry && !before.oneOfACountry) ||
    (after.preferences && !before.preferences) ||
    requiredKinds(after).some((kind) => kind.least > leastOf(kind.id))
  );
}
