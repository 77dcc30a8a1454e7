import { hashOf, newToken } from "./session.server.ts";

/** For an invitation: the token goes into the letter's link, its hash is kept. */
export function invitationLink() {
  const token = newToken();
  return { token, tokenHash: hashOf(token) };
}
