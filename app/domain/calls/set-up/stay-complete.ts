import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSetUp } from "./find-set-up.ts";
import { missingBeforePublishing } from "./missing.ts";
import type { Step } from "./steps.ts";

/** Inside a change, after it was made: a public call may not come to lack what it needed to be published (`public-incomplete`). */
export function refuseIncomplete(callId: string, step: Step, now: Date) {
  if (findCall(callId)!.status === "draft") return;
  const missing = missingBeforePublishing(findSetUp(callId), now).filter((one) => one.step === step);
  refuseUnless(missing.length === 0, "public-incomplete");
}
