import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import type { Portal } from "./portal.ts";

export const call = { title: "Light and Sound 2", slug: "light-and-sound-2" };

/** Whoever evaluates already, in the order of how well they know the first topic. */
export const evaluators = {
  iva: { name: "Iva Koleva", email: "iva@studio.example", password: "a lamp behind the stage", capacity: 3 },
  petar: { name: "Petar Marinov", email: "petar@radio.example", password: "an old microphone", capacity: 3 },
  nikol: {
    name: "Nikol Weber",
    email: "nikol@cinema.example",
    password: "eight rows of red seats",
    capacity: 3,
  },
};

export const companies = ["Lumen Stories", "River Press", "Salt and Sound", "Tall Towers"];

/**
 * A call of Maria's that closed long ago, with four eligible applications of which each wants two evaluators, and three
 * evaluators who have declared no conflict. By the portal's own commands, in a process of their own.
 */
export function plantClosedCall(portal: Portal) {
  plant(portal, "tests/journeys/plant-closed-call.ts");
}

/** Runs a script of the portal's own commands on its database. */
export function plant({ database }: Portal, script: string) {
  const settings = { ...process.env, DATA: dirname(database.name) };
  const { status } = spawnSync(process.execPath, [script], {
    env: settings,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The call could not be planted.");
}
