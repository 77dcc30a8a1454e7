import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { confirmedFollowers, silentApplicants } from "#db/queries/followers.ts";

/** Somebody to be told; `stop` is the path in each mail on which following ends. */
export type Follower = { id?: string; email: string; name: string; locale: Locale; stop: string };

/**
 * Everybody who is told of answers and changes of a call, each address once: who asked for it and confirmed the address,
 * and all teams that apply there, who follow unless they stopped.
 */
export function followersOf(callId: string): Follower[] {
  const { slug } = findCall(callId)!;
  const applying = silentApplicants(callId).map((person) => ({ ...person, stop: `/calls/${slug}/follow` }));
  return [...askedFollowersOf(callId), ...applying];
}

/** Only those who asked to follow and confirmed their address, teams of applicants among them or not. */
export function askedFollowersOf(callId: string): Follower[] {
  return confirmedFollowers(callId).map(({ id, token, ...person }) => ({
    ...person,
    id: id ?? undefined,
    stop: followingPath(token),
  }));
}

/** Where somebody confirms to follow, and ends it. */
export function followingPath(token: string): string {
  return `/follow/${token}`;
}
