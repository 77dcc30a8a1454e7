import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findSeeing, seeingsOf } from "#db/queries/seeing.ts";

const minutes = 30;
const shownAtMost = 50;

/**
 * As whom somebody sees the portal by that line of the record: theirs, not ended, at most half an hour old. Whether they
 * may see anything is asked at each door.
 */
export function seenBy(seer: Account, entryId: number, now: Date): Account | undefined {
  const begun = findSeeing(entryId, seer.id);
  const until = begun && new Date(begun.at.getTime() + minutes * 60_000);
  if (!until || now >= until) return;
  const seen = findAccount(begun.accountId);
  return seen && { ...seen, administrator: false, seenBy: { seer, callId: begun.callId, until } };
}

/** Back to one's own eyes. */
export function endSeeing(seen: Account, now: Date) {
  const { seer, callId } = seen.seenBy!;
  const entry = { by: seer, on: seen.id, callId: callId ?? undefined, at: now };
  change({ action: "seeing.ended", ...entry, details: { name: seen.name } }, () => undefined);
}

/** Who saw the portal as the person, when and why, the latest first. */
export function viewSeeings(account: Account) {
  return seeingsOf(account.id, shownAtMost).map(({ id, at, by, reason }) => ({
    id,
    at,
    by: by ?? "",
    reason,
  }));
}
