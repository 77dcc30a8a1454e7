import type { OneTimeLink } from "#app/domain/accounts/link.ts";
import { hashOf, newToken } from "./session.server.ts";

/** A new link below `path`; `to` is the own path on which its reader goes on afterwards. */
export function newLink(path: string, to?: string): OneTimeLink {
  const token = newToken();
  return { id: hashOf(token), path: `${path}/${token}${to ? goingOnTo(to) : ""}` };
}

export function goingOnTo(path: string): string {
  return `?to=${encodeURIComponent(path)}`;
}
