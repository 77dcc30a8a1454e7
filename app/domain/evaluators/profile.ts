import { z } from "zod";

/** What an evaluator says of themselves for a call; levels from 1 (knows the field) to 3 (works in it). */
export const evaluatorProfile = z.object({
  organisation: z.string().trim().min(1).max(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** By the id of the call's topic. */
  topics: z.record(z.string(), z.union([z.literal(1), z.literal(2), z.literal(3)])),
  /** ISO 639 codes of the languages read. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  /** The most applications taken on. */
  capacity: z.int().min(1).max(500),
});
export type EvaluatorProfile = z.infer<typeof evaluatorProfile>;

/** Topics that the call does not have are left out. */
export function withTopicsOf(
  call: { topics: { id: string }[] },
  profile: EvaluatorProfile,
): EvaluatorProfile {
  const own = call.topics.filter(({ id }) => id in profile.topics);
  return { ...profile, topics: Object.fromEntries(own.map(({ id }) => [id, profile.topics[id]])) };
}
