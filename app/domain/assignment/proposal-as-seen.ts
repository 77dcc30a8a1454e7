import { z } from "zod";
import { sha256Of } from "#app/domain/canonical.ts";
import type { RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";

/** As the page of a publication sends it. */
export const publicationInput = z.object({ seen: z.string() });

/** Equal as long as the same pairs are proposed: a page sends it back, so that nobody publishes what they have not seen. */
export function proposalAsSeen({ pairs }: Pick<RoutingFacts, "pairs">): string {
  const proposed = pairs.filter(({ status }) => status === "proposed");
  return sha256Of(proposed.map(keyOf).toSorted());
}
