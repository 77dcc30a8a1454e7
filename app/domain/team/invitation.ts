export const mostPeople = 20;

const daysToJoin = 14;

/** Until when (UTC) somebody can join who was invited at `now`; that instant still counts. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + daysToJoin * 24 * 60 * 60 * 1000);
}

type Invitation = { expiresAt: Date; joinedAt: Date | null; revokedAt: Date | null };

/** How an invitation to a team stands at `now`. */
export function stateOfInvitation(
  { expiresAt, joinedAt, revokedAt }: Invitation,
  now: Date,
): "open" | "joined" | "revoked" | "expired" {
  if (joinedAt) return "joined";
  if (revokedAt) return "revoked";
  return now <= expiresAt ? "open" : "expired";
}
