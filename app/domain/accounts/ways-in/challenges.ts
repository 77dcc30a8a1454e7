import { inTransaction } from "#db/client.server.ts";
import {
  deleteChallenge,
  deleteExpiredChallenges,
  findChallenge,
  insertChallenge,
} from "#db/queries/ways-in.ts";

type Purpose = Parameters<typeof findChallenge>[1];

type Challenge = { id: string; purpose: Purpose; accountId?: string; facts?: Record<string, string> };

const minutesToAnswer = { "add-passkey": 5, "use-passkey": 5, "link-identity": 15 };

/**
 * Keeps what the portal asks of a browser, known by its hash. Not on the record: anybody makes one by looking at a page, and
 * nothing follows from it.
 */
export function keepChallenge({ facts = {}, ...challenge }: Challenge, now: Date) {
  const expiresAt = new Date(now.getTime() + minutesToAnswer[challenge.purpose] * 60_000);
  inTransaction(() => {
    deleteExpiredChallenges(now);
    insertChallenge({ ...challenge, facts, expiresAt });
  });
}

/** The challenge, which is gone now: it is answered once, in time, or never. */
export function takeChallenge(id: string, purpose: Purpose, now: Date) {
  return inTransaction(() => {
    const challenge = findChallenge(id, purpose, now);
    if (challenge) deleteChallenge(id);
    return challenge;
  });
}

/** Looking at it leaves it. */
export function viewChallenge(id: string, purpose: Purpose, now: Date) {
  return findChallenge(id, purpose, now)?.facts;
}
