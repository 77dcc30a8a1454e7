import type { Account } from "#app/domain/accounts/account.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findPublishedCall } from "#db/queries/calls.ts";
import { appliesIn, findFollower, findFollowerByToken } from "#db/queries/followers.ts";

/** Whether the reader follows a published call; `applies`: without having asked for it. Undefined for other calls. */
export function viewFollowing(slug: string, reader: Account | undefined, locale: Locale) {
  const found = findPublishedCall(slug);
  if (!found) return;
  const { call } = found;
  const row = reader && findFollower(call.id, reader.email);
  const applies = reader ? appliesIn(call.id, reader.id) : false;
  const asked = Boolean(row?.confirmedAt && !row.endedAt);
  return {
    call: { slug: call.slug, title: inLanguage(call.texts.title, locale) },
    reader: reader && { email: reader.email },
    applies,
    follows: asked || (applies && !row?.endedAt),
  };
}

/** What the link in a letter is about: `asked` waits for its button. Looking changes nothing; undefined for an unknown one. */
export function viewFollower(token: string, locale: Locale) {
  const found = findFollowerByToken(token);
  if (!found) return;
  const { call, follower } = found;
  const state = follower.endedAt ? "ended" : follower.confirmedAt ? "follows" : "asked";
  return {
    call: { slug: call.slug, title: inLanguage(call.texts.title, locale) },
    email: follower.email,
    state: state as "ended" | "follows" | "asked",
  };
}
