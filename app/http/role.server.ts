import type { RouterContext, RouterContextProvider } from "react-router";
import * as context from "./context.ts";
import { Known } from "./known.ts";

/** What somebody came as, by which lock opened; the log says it in the place of who it was. */
const roles: [string, RouterContext<unknown>][] = [
  ["applicant", context.ownApplication],
  ["evaluator", context.assignedEvaluation],
  ["evaluator", context.sampleEvaluation],
  ["evaluator", context.evaluatorInCall],
  ["manager", context.managedCall],
  ["assistant", context.readableCall],
  ["manager", context.ownProgrammes],
  ["hub", context.ofHubs],
  ["administrator", context.administrator],
].map(([role, lock]) => [role, lock] as [string, RouterContext<unknown>]);

/** `nobody` for a stranger, `somebody` who is signed in at a door for everyone, `program` with a token. */
export function roleIn(args: Readonly<RouterContextProvider>): string {
  // While the portal is being developed the framework brings its own, which does not tell.
  const isOpen = (lock: RouterContext<unknown>) => args instanceof Known && args.has(lock);
  if (!isOpen(context.visitor)) return isOpen(context.exportAccess) ? "program" : "nobody";
  return roles.find(([, lock]) => isOpen(lock))?.[0] ?? "somebody";
}
