import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";
import { isCountry } from "#app/domain/calls/form/country-codes.ts";

/** From 1 (knows the field) to 3 (works in it), by the id of the call's topic. */
export type TopicLevels = Record<string, 1 | 2 | 3>;

const levels = z
  .record(z.string(), z.enum(["0", "1", "2", "3"]))
  .default({})
  .transform((chosen): TopicLevels => {
    const known = Object.entries(chosen).filter(([, level]) => level !== "0");
    return Object.fromEntries(known.map(([topic, level]) => [topic, Number(level) as 1 | 2 | 3]));
  })
  .refine((known) => Object.keys(known).length > 0, { params: { problem: "too-few", count: 1 } });

const said = z.object({
  organisation: z.string().trim().min(1).max(200),
  country: z.string().refine(isCountry, { params: { problem: "choice" } }),
  /** One of the call's kinds of evaluators; none of them when it is left out. */
  kind: z.string().max(60).optional(),
  /** Those of the portal's languages that are read. */
  languages: z.array(z.enum(locales)).min(1),
  /** The most applications taken on. */
  capacity: z.int().min(1).max(500),
  /** The fewest that are worth the while; 0 when any number is. */
  least: z.int().min(0).max(500).default(0),
  /** Whether nothing more is taken, whatever was said of the most; what is there stays. */
  stopped: z.boolean().default(false),
  topics: levels,
});

const agreed = z
  .boolean()
  .default(false)
  .refine(Boolean, { params: { problem: "agree" } });

/** Nobody can want more than they take. */
function leastWithinCapacity({ value, issues }: z.core.ParsePayload<{ least: number; capacity: number }>) {
  const { least, capacity } = value;
  if (least > capacity)
    issues.push({ code: "too_big", origin: "number", maximum: capacity, path: ["least"], input: least });
}

/** What an evaluator says of themselves for a call, as a form sends it: `topics` by id, from 0 (nothing) to 3. */
export const evaluatorProfile = said.check(leastWithinCapacity);
export type EvaluatorProfile = Omit<z.output<typeof said>, "least" | "stopped"> & {
  least?: number;
  stopped?: boolean;
};

/** The same with the undertaking to keep everything confidential. */
export const acceptance = said.extend({ confidentiality: agreed }).check(leastWithinCapacity);

type Call = { topics: { id: string }[]; routing: { kinds: { id: string }[] } };

/** Only what a profile has, without topics and a kind that are not the call's. */
export function profileIn(call: Call, profile: EvaluatorProfile) {
  const { organisation, country, languages, capacity, least = 0 } = profile;
  const own = call.topics.filter(({ id }) => id in profile.topics);
  const topics = Object.fromEntries(own.map(({ id }) => [id, profile.topics[id]]));
  return { organisation, country, kind: kindIn(call, profile.kind), languages, capacity, least, topics };
}

/** The kind, if the call has it. */
export function kindIn({ routing }: Pick<Call, "routing">, kind: string | null | undefined): string | null {
  return routing.kinds.find(({ id }) => id === kind)?.id ?? null;
}
