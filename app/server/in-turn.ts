import type { IncomingMessage, RequestListener } from "node:http";
import { arrival } from "#app/http/arrival.ts";

const isSubmission = ({ method, url = "" }: IncomingMessage) =>
  method === "POST" && /\/submit(\?|$)/.test(url);

/**
 * Stamps each request the moment that its head is here, and begins one at a time, submissions before all others. Node would
 * begin whatever has arrived meanwhile before it looks at the line again: with hundreds in the last second before a deadline
 * those behind would be stamped too late, and refused although they came in time.
 */
export function inTurn(readClock: () => Date, respond: RequestListener): RequestListener {
  const [submissions, others]: (() => void)[][] = [[], []];
  let isBusy = false;

  function beginNext() {
    const begin = submissions.shift() ?? others.shift();
    isBusy = begin !== undefined;
    begin?.();
    if (isBusy) setImmediate(beginNext);
  }

  return (request, response) => {
    const now = readClock();
    const waiting = isSubmission(request) ? submissions : others;
    waiting.push(() => arrival.run(now, respond, request, response));
    if (isBusy) return;
    isBusy = true;
    setImmediate(beginNext);
  };
}
