import { z } from "zod";
import { lines } from "#app/domain/evaluators/ties.ts";
import { foldedName } from "./organisation-name.ts";

const mostGroups = 300;

/** Names of one organisation, one a line: at least two that are not only two spellings. None at all takes the group out. */
const group = z.object({
  names: lines
    .transform((names) => names.filter(foldedName))
    .refine((names) => names.length === 0 || new Set(names.map(foldedName)).size > 1, {
      params: { problem: "one-name" },
    }),
});

/** Which names are one organisation, as a form sends it; `seen`: what the page showed before. */
export const organisationInput = z
  .object({ groups: z.array(group).max(mostGroups).default([]), seen: z.string().default("") })
  .superRefine(({ groups }, context) => {
    const places = new Map<string, number>();
    groups.forEach(({ names }, at) => {
      for (const name of names) {
        const place = places.get(foldedName(name)) ?? at;
        if (place !== at) addTwice(context, { name, place }, at);
        places.set(foldedName(name), place);
      }
    });
  })
  .transform(({ groups, seen }) => ({
    seen,
    groups: groups.map(({ names }) => names).filter((names) => names.length > 0),
  }));

function addTwice(context: z.RefinementCtx, { name, place }: { name: string; place: number }, at: number) {
  const params = { problem: "two-organisations", name, place: place + 1 };
  context.addIssue({ code: "custom", path: ["groups", at, "names"], params });
}
