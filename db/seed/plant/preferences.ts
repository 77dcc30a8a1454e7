import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { applicationsToPrefer } from "#db/queries/preferences.ts";
import { seeded } from "../random.ts";
import type { PlantedCall } from "./calls.ts";
import type { PlantedEvaluator } from "./evaluators.ts";

const day = 24 * 60 * 60 * 1000;
const words = ["eager", "willing", "rather-not"] as const;

/** Two of three say what they would like among the applications of their own topics, once the conflicts are declared. */
export function plantPreferences({ sample }: PlantedCall, evaluators: PlantedEvaluator[]) {
  if (!sample.routing?.preferences) return;
  evaluators.forEach(({ permit, sample: { email, topics } }, at) => {
    if (at % 3 === 2) return;
    const random = seeded(`preferences ${email}`);
    const known = applicationsToPrefer(permit, {}, 0, 500).filter((one) =>
      one.topics.some((topic) => topic in topics),
    );
    const said = known
      .filter(() => random.chance(0.5))
      .map(({ applicationId }) => [applicationId, random.pick(words)] as const);
    givePreferences(permit, said, new Date(sample.dates.closesAt.getTime() + 4.9 * day + at * 60_000));
  });
}
