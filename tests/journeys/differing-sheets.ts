import { plant } from "./closed-call.ts";
import type { Portal } from "./portal.ts";

export const differing = { slug: "light-and-sound-3", company: "Tall Towers" };

/** Iva gives the most and Petar next to nothing. */
export const disagreeing = {
  iva: { name: "Iva Koleva", email: "iva@studio.example", password: "a lamp behind the stage" },
  petar: { name: "Petar Marinov", email: "petar@radio.example", password: "an old microphone" },
};

/**
 * A call of Maria's in which the consensus sheet counts, with one application on which two evaluators differ. By the
 * portal's own commands, in a process of their own.
 */
export function plantDifferingSheets(portal: Portal) {
  plant(portal, "tests/journeys/plant-differing-sheets.ts");
}
