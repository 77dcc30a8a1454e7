import type { IncomingMessage, RequestListener } from "node:http";
import { arrival } from "#app/http/arrival.ts";

const isSubmission = ({ method, url = "" }: IncomingMessage) =>
  method === "POST" && /\/submit(\?|$)/.test(url);

/** In milliseconds: so long those who wait are not kept waiting by those who come. */
const longestLook = 50;

/**
 * Stamps each request the moment that its head is here, and begins one at a time, submissions before all others. Node would
 * begin whatever has arrived meanwhile before it looks at the line again, and lets only one new connection in each time that
 * it looks. So it looks again until nobody new is there: with hundreds in the last second before a deadline those behind would
 * be stamped too late, and refused although they came in time.
 */
export function inTurn(readClock: () => Date, respond: RequestListener) {
  const [submissions, others]: (() => void)[][] = [[], []];
  let [isBusy, somebodyCame, lookUntil] = [false, false, 0];

  function beginNext() {
    if (somebodyCame && performance.now() < lookUntil) return lookAgain();
    const begin = submissions.shift() ?? others.shift();
    isBusy = begin !== undefined;
    begin?.();
    lookUntil = performance.now() + longestLook;
    if (isBusy) lookAgain();
  }

  function lookAgain() {
    somebodyCame = false;
    setImmediate(beginNext);
  }

  /** For each new connection. */
  function noteComing() {
    somebodyCame = true;
  }

  const listener: RequestListener = (request, response) => {
    const now = readClock();
    const waiting = isSubmission(request) ? submissions : others;
    waiting.push(() => arrival.run(now, respond, request, response));
    if (isBusy) return;
    isBusy = true;
    lookUntil = performance.now() + longestLook;
    lookAgain();
  };

  return { listener, noteComing };
}
