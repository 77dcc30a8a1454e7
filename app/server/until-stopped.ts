import type { RequestListener, ServerResponse } from "node:http";
import { languages } from "#app/i18n/languages.ts";
import { locales } from "#app/i18n/locale.ts";

/** Where whoever looks after the portal asks how it is, also while it stops. */
const isAsking = (address = "") => /^\/(healthz|readyz)(\?|$)/.test(address);

/** Hands requests on until it is told to stop: from then on new ones are told to come back, and those under way finished. */
export function untilStopped(respond: RequestListener) {
  const underWay = new Set<ServerResponse>();
  let ended: (() => void) | undefined;

  const listener: RequestListener = (request, response) => {
    if (ended) response.shouldKeepAlive = false;
    if (isAsking(request.url)) return respond(request, response);
    if (ended) return comeBack(response);
    underWay.add(response);
    response.once("close", () => {
      underWay.delete(response);
      if (underWay.size === 0) ended?.();
    });
    respond(request, response);
  };

  /** Settles when nothing is under way any more. */
  const stop = () =>
    new Promise<void>((done) => {
      ended = done;
      for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
      if (underWay.size === 0) done();
    });

  return { listener, stop };
}

function comeBack(response: ServerResponse) {
  const words = locales.map((locale) => languages[locale].t("common:restarting"));
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "10" });
  response.end(words.join("\n"));
}
