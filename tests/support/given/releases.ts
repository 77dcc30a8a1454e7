import type { Account } from "#app/domain/accounts/account.ts";
import { confirmRelease } from "#app/domain/decisions/release/confirm.ts";
import { continueReleases, tellAllOthers } from "#app/domain/decisions/release/go-on.ts";
import { prepareRelease } from "#app/domain/decisions/release/prepare.ts";
import { administrator, managedCall, type ManagedCall } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { findCall } from "#db/queries/calls.ts";
import { latestRelease, runningReleases } from "#db/queries/releases.ts";
import { anAccount, longAgo } from "./accounts.ts";

/** Somebody else who manages the call's programme. */
export function aSecondManager({ callId, programmeId }: ManagedCall, account: Account = anAccount()) {
  addManager(administrator(anAccount({ administrator: true }))!, programmeId, account, longAgo);
  return managedCall(account, findCall(callId)!.slug)!;
}

/** Prepared by one manager and confirmed by another; `first` are told. */
export function aConfirmedRelease(managed: ManagedCall, number: number, now: Date, first = 1) {
  prepareRelease(managed, { number, first }, now);
  const second = aSecondManager(managed);
  confirmRelease(second, { number, sha256: latestRelease(managed.callId)!.sha256 }, now);
  return second;
}

/** All are told at once, by two people. */
export function releaseDecisions(managed: ManagedCall, number: number, now: Date) {
  const second = aConfirmedRelease(managed, number, now, Math.max(1, number));
  if (findCall(managed.callId)!.resultsReleasedAt) return;
  tellAllOthers(second, now);
  while (runningReleases().length > 0) continueReleases(now);
}
