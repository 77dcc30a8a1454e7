import { plant } from "./closed-call.ts";
import type { Person } from "./people/people.ts";
import type { Portal } from "./portal.ts";

export const call = { title: "Light and Sound 3", slug: "light-and-sound-3" };

/** Who applied, from the best place to the last; the last one alone works on VR, of which one must be chosen. */
export const applicants = {
  lumen: { name: "Daria Lumen", email: "daria@lumen-stories.example", password: "a lantern in the window" },
  river: { name: "Boris River", email: "boris@river-press.example", password: "ink and running water" },
  salt: { name: "Selma Salt", email: "selma@salt-sound.example", password: "waves against the pier" },
  tower: { name: "Tomas Tower", email: "tomas@tall-towers.example", password: "two hundred steps up" },
} satisfies Record<string, Person>;

export const companies = {
  lumen: "Lumen Stories",
  river: "River Press",
  salt: "Salt and Sound",
  tower: "Tall Towers",
} as const;

/** Words that an evaluator wrote for managers only, and the evaluator's name. */
export const marks = { note: "A note for managers only", evaluator: "Ilina Markova" };

/**
 * A call that is evaluated: two places, one of them for VR, three hubs, ten days for redress. Maria and Nikolay manage its
 * programme. By the portal's own commands, in a process of their own.
 */
export function plantScoredCall(portal: Portal) {
  plant(portal, "tests/journeys/plant-scored-call.ts");
}
