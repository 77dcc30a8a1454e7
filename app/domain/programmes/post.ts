import { z } from "zod";

/** What somebody is in a programme; somebody of a hub belongs to one. */
export type Post = { role: "manager" | "assistant"; hubId?: undefined } | { role: "hub"; hubId: string };

/** As a form says it: `manager`, `assistant`, or `hub:` with the hub's id. */
export const post = z
  .string()
  .regex(/^(manager|assistant|hub:.{1,100})$/)
  .default("manager")
  .transform((said): Post => {
    const [role, hubId] = said.split(":");
    return hubId ? { role: "hub", hubId } : { role: role as "manager" | "assistant" };
  });

/** The same back again, for the form. */
export function saidOf({ role, hubId }: { role: string; hubId?: string | null }): string {
  return hubId ? `${role}:${hubId}` : role;
}
