import { z } from "zod";

/** What a hub says of a finalist, from the best to the worst; it could take whom it says nothing of. */
export const hubWishes = ["wants", "could", "rather-not"] as const;
export type HubWish = (typeof hubWishes)[number];

/** By id of the hub, then of the application; "could" is not kept. */
export type HubWishes = Record<string, Record<string, Exclude<HubWish, "could">>>;

/** What one hub says of the finalists that its page lists. */
export const hubWishesInput = z.object({
  finalists: z.array(z.object({ applicationId: z.string(), wish: z.enum(hubWishes) })).max(1000),
});
export type HubWishesInput = z.output<typeof hubWishesInput>;

export function hubWishOf(all: HubWishes, hubId: string, applicationId: string): HubWish {
  return all[hubId]?.[applicationId] ?? "could";
}
