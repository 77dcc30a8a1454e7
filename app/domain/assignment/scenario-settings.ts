import { z } from "zod";
import type { RoutingSettings } from "#app/domain/calls/routing.ts";

const percent = z.int().min(0).max(100);

/** What a scenario is computed with, so that several can stand beside each other. */
export const scenarioSettings = z.object({
  /** How many evaluators each application gets. */
  perApplication: z.int().min(1).max(20),
  /**
   * `fairest`: the worst-served application as well as possible; `floor`: at least `floor` percent of a perfect fit;
   * `total`: only the greatest total counts.
   */
  fairness: z.enum(["fairest", "floor", "total"]),
  floor: percent,
  /** Whether what evaluators said that they would like counts. */
  preferences: z.boolean(),
  /** No two evaluators of one country on an application. */
  oneOfACountry: z.boolean(),
  /** Whether the call's required kinds of evaluators hold. */
  kinds: z.boolean(),
  /** Percent of the evaluations that at least go to evaluators from outside the application's topics. */
  crossTopics: z.int().min(0).max(50),
  /** Percent of their even share that everybody gets at least, where that can be. */
  leastShare: percent,
});
export type ScenarioSettings = z.infer<typeof scenarioSettings>;

type Call = { evaluatorsPerApplication: number; routing: RoutingSettings };

/**
 * What the call itself asks for. Everybody gets three quarters of their share: who offers time is not passed over for a
 * slightly better fit elsewhere. That costs the sample's two calls less than 0.7 % of the total fit and leaves no
 * application served worse; all of it would cost 3 %.
 */
export function settingsOf({ evaluatorsPerApplication, routing }: Call): ScenarioSettings {
  const { preferences, oneOfACountry, crossTopics } = routing;
  return {
    perApplication: evaluatorsPerApplication,
    fairness: "fairest",
    floor: 50,
    ...{ preferences, oneOfACountry, crossTopics },
    kinds: !routing.kindsWaived,
    leastShare: 75,
  };
}

/** Settings as the fields of their form. */
export function typedSettings(settings: ScenarioSettings) {
  const { perApplication, fairness, floor, crossTopics, leastShare } = settings;
  const tick = (on: boolean) => (on ? "on" : undefined);
  return {
    perApplication: String(perApplication),
    fairness: fairness as string,
    floor: String(floor),
    preferences: tick(settings.preferences),
    oneOfACountry: tick(settings.oneOfACountry),
    kinds: tick(settings.kinds),
    crossTopics: String(crossTopics),
    leastShare: String(leastShare),
  };
}
