import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";
import { isCountry } from "#app/domain/calls/form/country-codes.ts";

/** From 1 (knows the field) to 3 (works in it), by the id of the call's topic. */
type TopicLevels = Record<string, 1 | 2 | 3>;

const levels = z
  .record(z.string(), z.enum(["0", "1", "2", "3"]))
  .default({})
  .transform((chosen): TopicLevels => {
    const known = Object.entries(chosen).filter(([, level]) => level !== "0");
    return Object.fromEntries(known.map(([topic, level]) => [topic, Number(level) as 1 | 2 | 3]));
  })
  .refine((known) => Object.keys(known).length > 0, { params: { problem: "too-few", count: 1 } });

/** What an evaluator says of themselves for a call, as a form sends it: `topics` by id, from 0 (nothing) to 3. */
export const evaluatorProfile = z.object({
  organisation: z.string().trim().min(1).max(200),
  country: z.string().refine(isCountry, { params: { problem: "choice" } }),
  /** Those of the portal's languages that are read. */
  languages: z.array(z.enum(locales)).min(1),
  /** The most applications taken on. */
  capacity: z.int().min(1).max(500),
  topics: levels,
});
export type EvaluatorProfile = z.output<typeof evaluatorProfile>;

/** The same with the undertaking to keep everything confidential. */
export const acceptance = evaluatorProfile.extend({
  confidentiality: z
    .boolean()
    .default(false)
    .refine(Boolean, { params: { problem: "agree" } }),
});

/** Only what a profile has, without topics that are not the call's. */
export function profileIn(call: { topics: { id: string }[] }, profile: EvaluatorProfile): EvaluatorProfile {
  const { organisation, country, languages, capacity } = profile;
  const own = call.topics.filter(({ id }) => id in profile.topics);
  const topics = Object.fromEntries(own.map(({ id }) => [id, profile.topics[id]]));
  return { organisation, country, languages, capacity, topics };
}
