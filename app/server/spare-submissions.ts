import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { countLimited } from "#app/adapters/metrics.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { locales } from "#app/i18n/locale.ts";

/** What only reads, for people who can come back: lists, reports and exports. What a deadline is watched and moved by is not. */
const canWait = /^\/(manage|admin|hubs|api\/calls)(\/|\.|\?|$)/;
const cannotWait = /^\/manage\/calls\/[^/]+\/(desk|extend|applications\/[^/]+\/extend)\b/;

/** Of the last tenth of a second: in milliseconds by how much it was longer, and how many requests came in it. */
export type Lap = { late: number; came: number };

/** Requests that wait for their turn are not seen before it: what is seen is that many came at once and took long. */
export const isBusy = ({ late, came }: Lap) => late > 300 && came > 10;

const step = 100;
/** In milliseconds: so long it stays busy after it was. */
const rest = 1000;
/** A dozen of what takes long, as exports, are enough at once; so many more wait until one of them is done. */
const mostAtOnce = 12;
const mostInLine = 100;

/**
 * While the portal is busy, what can wait is told to come back; submissions, saves, uploads, sign-in and the pages of applicants
 * and evaluators always go on to `next`.
 */
export function spareSubmissions(next: RequestListener): RequestListener {
  let [came, underWay, expected, busyUntil] = [0, 0, performance.now() + step, 0];
  const look = () => {
    const now = performance.now();
    if (isBusy({ late: now - expected, came })) busyUntil = now + rest;
    [came, expected] = [0, now + step];
  };
  setInterval(look, step).unref();

  const line: (() => void)[] = [];
  const beginNext = () => {
    while (underWay < mostAtOnce && line.length > 0) line.shift()!();
  };
  const begin: RequestListener = (request, response) => {
    // Whoever waited may have gone.
    if (response.destroyed) return;
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      beginNext();
    });
    next(request, response);
  };

  return (request, response) => {
    came += 1;
    if (!waits(request)) return next(request, response);
    if (performance.now() < busyUntil || line.length >= mostInLine) return comeBack(request, response);
    line.push(() => begin(request, response));
    beginNext();
  };
}

function waits({ method, url = "" }: IncomingMessage) {
  return (method === "GET" || method === "HEAD") && canWait.test(url) && !cannotWait.test(url);
}

const seconds = 5;

/** Ready made, since there is no time: a page that asks again by itself, and for programs the same in their words. */
const titles = locales.map((locale) => languages[locale].t("common:busy.title"));
const page = `<!doctype html><html lang="${locales[0]}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${seconds}"><title>${titles.join(" · ")}</title>${locales.map(inLanguage).join("")}</html>`;

function inLanguage(locale: (typeof locales)[number], place: number) {
  const text = languages[locale].t("common:busy.text", { count: seconds });
  return `<section lang="${locale}"><h1>${titles[place]}</h1><p>${text}</p></section>`;
}

function comeBack({ method }: IncomingMessage, response: ServerResponse) {
  countLimited("busy");
  response.writeHead(503, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Retry-After": String(seconds),
  });
  response.end(method === "HEAD" ? undefined : page);
}
