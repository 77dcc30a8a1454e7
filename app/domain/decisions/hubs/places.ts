import { z } from "zod";
import { hubsOf } from "#db/queries/programmes.ts";
import type { HubPlaces } from "#db/schema/calls.ts";

const count = z.int().min(0).max(1000);

const place = z
  .object({ hubId: z.string(), least: count, most: count, email: z.email().default("") })
  .superRefine(({ least, most }, { addIssue }) => {
    if (least > most) addIssue({ code: "custom", path: ["least"], params: { problem: "too-large", most } });
  });

/** How many finalists each hub takes, and who is written to there; nobody where the address is empty. */
export const hubPlacesInput = z.object({ places: z.array(place).max(100) });
export type HubPlacesInput = z.output<typeof hubPlacesInput>;

type Call = { programmeId: string; hubPlaces: HubPlaces };

/** The hubs of a call, always in the same order; where the call says nothing, a hub takes up to its capacity. */
export function hubsIn({ programmeId, hubPlaces }: Call) {
  return hubsOf(programmeId)
    .toSorted((a, b) => (a.name.en < b.name.en ? -1 : 1))
    .map(({ id, name, country, capacity }) => {
      const { least, most, email } = hubPlaces[id] ?? { least: 0, most: capacity, email: "" };
      return { id, name, country, least, most, email };
    });
}

export type HubIn = ReturnType<typeof hubsIn>[number];

/** The name of a hub on the record, which is read in both languages. */
export function inBoth({ name: { en, bg } }: HubIn): string {
  return en === bg ? en : `${en} / ${bg}`;
}
