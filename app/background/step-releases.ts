import { setImmediate } from "node:timers/promises";
import { continueReleases, piecesToTell } from "#app/domain/decisions/release/go-on.ts";

/** A step of each release that tells all others, in pieces between which pages are answered and a stop is heard. */
export async function stepReleases(now: Date) {
  const pieces = piecesToTell();
  for (let piece = 0; piece < pieces; piece++) {
    continueReleases(now, piece);
    await setImmediate();
  }
}
