import { createHash } from "node:crypto";

const minute = 60_000;
/** After 1, 2, 4 … minutes, at most 4 hours apart: together about two days. */
const mostAttempts = 20;
const longestWait = 240;

/**
 * When a message is tried again that could not be sent for the `attempts`-th time, counted from 0; undefined when it is
 * given up. Up to a quarter later than the wait says, by the message's id, so that what failed together does not come back
 * together.
 */
export function retryAfter(id: string, attempts: number, now: Date): Date | undefined {
  if (attempts + 1 >= mostAttempts) return;
  const wait = Math.min(2 ** attempts, longestWait) * (1 + shareOf(`${id} ${attempts}`) / 4);
  return new Date(now.getTime() + Math.round(wait * minute));
}

/** When a mail server is asked again that refused everything `refusals` times in a row, counted from 1: 15 s to 10 minutes. */
export function askAgainAfter(refusals: number, now: Date): Date {
  const seconds = Math.min(15 * 2 ** (refusals - 1), 600);
  return new Date(now.getTime() + seconds * 1000);
}

/** A number from 0 to 1 that looks like chance and is always the same. */
function shareOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
}
