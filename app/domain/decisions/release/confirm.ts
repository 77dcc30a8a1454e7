import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import { latestRelease, updateRelease } from "#db/queries/releases.ts";
import { refuseUnlessReleasable } from "./prepare.ts";
import { areTwoPeople } from "./second-person.ts";
import { standingOf } from "./standing.ts";
import { finishWhenAllAreTold, tell } from "./tell.ts";
import { readToRelease, type ToRelease } from "./to-release.ts";

export type Confirmation = {
  /** Of the snapshot that was looked at. */
  sha256: string;
  /** The number of decisions as the second person wrote it. */
  number: number;
  /** What is released, read apart; read here where nobody read it before. */
  read?: ToRelease;
};

/**
 * A second person releases what was prepared: the first applicants are told at once. Refuses whoever prepared it, also by
 * another account (`second-person`) unless the call lets one do it alone, another snapshot than the one looked at or
 * decisions and letters that are no longer those of the snapshot (`changed-since-prepared`), and another number.
 */
export function confirmRelease(
  { callId, manager }: ManagedCall,
  { sha256, number, read = readToRelease({ callId }) }: Confirmation,
  now: Date,
) {
  const count = latestRelease(callId)?.first.length ?? 0;
  change(
    { action: "release.confirmed", by: manager, on: callId, callId, at: now, details: { count } },
    () => {
      const call = findCall(callId)!;
      const release = latestRelease(callId);
      refuseUnlessReleasable(callId, read);
      refuseUnless(release && standingOf(release) === "prepared", "nothing-prepared");
      refuseUnless(call.releaseByOne || mayConfirm(manager, release), "second-person");
      refuseUnless(release.sha256 === sha256 && read.sha256 === sha256, "changed-since-prepared");
      refuseUnless(number === release.rows.length, "number-differs");

      updateRelease(release.id, { confirmedAt: now, confirmedBy: manager.id });
      tell(call, release.id, release.first, now);
      finishWhenAllAreTold(callId, release.id, manager, now);
    },
  );
}

type Person = { id: string; email: string; name: string };

/** Whether somebody is another person than the one who prepared a release. */
export function mayConfirm(manager: Person, { preparedBy }: { preparedBy: string }): boolean {
  return areTwoPeople(manager, findAccount(preparedBy)!);
}
