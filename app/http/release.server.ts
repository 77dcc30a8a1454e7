import { setImmediate } from "node:timers/promises";
import { computeFromRecord } from "#app/background/compute.server.ts";
import { approveSomeClean, readCleanReports } from "#app/domain/decisions/feedback/compose.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { keptFor } from "./kept.server.ts";

/** What a release's pages show of all applications, computed apart; the older of both says how new it is. */
export async function releaseFactsOf(managed: ManagedCall, locale: Locale) {
  const about = { programmeId: managed.programmeId, locale };
  const facts = await keptFor(managed, "shortlist", about);
  const letters = await keptFor(managed, "letters", {});
  const standing = facts.standing === "new" ? letters.standing : facts.standing;
  if (facts.value === undefined || letters.value === undefined) return { standing, value: undefined };
  return { standing, value: { facts: facts.value, letters: letters.value } };
}

/** All decisions with their letters as they are at this moment, read apart; nobody needs them a second time. */
export async function decisionsToRelease({ callId }: ManagedCall) {
  return (await computeFromRecord({ name: "toRelease", question: { callId } })).value;
}

/** The reports in which nothing is remarkable at this moment, looked through apart. */
async function cleanReportsOf({ callId }: ManagedCall) {
  return (await computeFromRecord({ name: "cleanReports", question: { callId } })).value;
}

/** Approves them; of a large call some at a time, so that others have their turn in between. */
export async function approveAllClean(managed: ManagedCall, now: Date) {
  let read = await cleanReportsOf(managed);
  while (read.clean.length > 0) {
    const left = approveSomeClean(managed, now, read);
    if (left) await setImmediate();
    // Read here and approved at once, so that what others do cannot come in between again and again.
    read = left ?? readCleanReports(managed);
  }
}

/** Whether what would be told at this moment is what was confirmed, compared apart. */
export async function confirmedNow({ callId }: ManagedCall) {
  return (await computeFromRecord({ name: "confirmed", question: { callId } })).value;
}
