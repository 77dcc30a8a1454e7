import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCallBySlug } from "#db/queries/calls.ts";
import { findFollower, findFollowerByToken, updateFollower, upsertFollower } from "#db/queries/followers.ts";
import { followingPath } from "./followers-of.ts";

/** Somebody with an account follows a published call, or stops; an applicant who stops hears no more either. */
export function setFollowing(account: Account, callSlug: string, follows: boolean, token: string, now: Date) {
  const { call, follower } = forAddress(callSlug, account.email, token);
  const { email, name, locale } = account;
  const row = { ...follower, callId: call.id, accountId: account.id, email, name, locale, since: now };
  change({ action: follows ? "call.followed" : "call.unfollowed", by: account, on: row.id, at: now }, () =>
    upsertFollower({ ...row, confirmedAt: follows ? now : null, endedAt: follows ? null : now }),
  );
}

/**
 * Somebody typed an address that should hear of a call: it gets a letter whose button confirms it, at most one a day.
 * An address that follows already, or is somebody's who stopped it, is asked all the same: nobody learns which.
 */
export function askToFollow(callSlug: string, email: string, locale: Locale, token: string, now: Date) {
  const { call, follower } = forAddress(callSlug, email, token);
  const before = findFollower(call.id, email);
  change({ action: "call.follow-asked", by: null, on: follower.id, at: now }, () => {
    if (!before) upsertFollower({ ...follower, callId: call.id, email, locale, since: now });
    const props = { call: call.texts.title, link: followingPath(follower.token) };
    const key = `follow-confirm ${follower.id} ${now.toISOString().slice(0, 10)}`;
    queueEmail("follow-confirm", { email, name: "", locale }, props, now, { callId: call.id, key });
  });
}

/** An address has one row in a call: its id and token stay. */
function forAddress(callSlug: string, email: string, token: string) {
  const call = findCallBySlug(callSlug);
  refuseUnless(call?.status === "published", "call-not-published");
  const before = findFollower(call.id, email);
  return { call, follower: { id: before?.id ?? crypto.randomUUID(), token: before?.token ?? token } };
}

/** The button behind a letter's link: confirms to follow, or ends it. Refuses an unknown link (`link-used`). */
export function answerFollowing(token: string, follows: boolean, now: Date) {
  const found = findFollowerByToken(token);
  refuseUnless(found, "link-used");
  const { id } = found.follower;
  change({ action: follows ? "call.followed" : "call.unfollowed", by: null, on: id, at: now }, () =>
    updateFollower(id, follows ? { confirmedAt: now, endedAt: null } : { endedAt: now }),
  );
}
