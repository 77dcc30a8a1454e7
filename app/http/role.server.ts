import type { RouterContext, RouterContextProvider } from "react-router";
import * as context from "./context.ts";

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
  if (!isOpen(args, context.visitor)) return isOpen(args, context.exportAccess) ? "program" : "nobody";
  return roles.find(([, lock]) => isOpen(args, lock))?.[0] ?? "somebody";
}

/** A lock that did not open has no value at all. */
function isOpen(args: Readonly<RouterContextProvider>, lock: RouterContext<unknown>): boolean {
  try {
    return args.get(lock) !== undefined;
  } catch {
    return false;
  }
}
