import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { sendResponse } from "@remix-run/node-fetch-server";
import type { RouterContextProvider } from "react-router";
import { publicVersion } from "#app/domain/audit/public-version.ts";
import { contextFor } from "#app/http/client-address.server.ts";
import { isToKeep, requestTime } from "#app/http/context.ts";
import { encodingFor } from "#app/http/encoding.ts";
import { foundOnce } from "#app/http/found-once.ts";
import { languageCookie, localeOfVisitor } from "#app/http/language.server.ts";
import { numberOf } from "#app/http/middleware.ts";
import { noteAnswer } from "#app/http/note-answer.server.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { filledAt, type KeptPage, keepPage } from "./kept-page.ts";
import { createPageStore } from "./page-store.ts";

type Portal = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** What everybody sees alike who is nobody yet, by the patterns of routes.ts; any other address is for the portal. */
const pages: [RegExp, string][] = [
  [/^\/$/, "/"],
  [/^\/calls\/[^/]+$/, "/calls/:callSlug"],
  [/^\/calls\/[^/]+\/questions$/, "/calls/:callSlug/questions"],
  [/^\/calls\/[^/]+\/changes$/, "/calls/:callSlug/changes"],
];

const mostBytes = 16_000_000;

/**
 * Answers visits of public pages by nobody in particular from memory. A page is rendered for a visitor without any cookie but
 * that of the language, so that nothing of anybody can be in it; it is kept until something on the record may change it
 * (whichever process wrote it), and no longer than a second of the clock, since it shows what is left until the deadline.
 * What turns out to be nowhere, or elsewhere, is sent as it is to whoever it was rendered for. Everything else is for `next`.
 */
export function publicPages(portal: Portal, readClock: () => Date, next: RequestListener): RequestListener {
  const pageOf = createPageStore(mostBytes);

  async function find(address: string, locale: Locale, now: Date) {
    const version = `${Math.floor(now.getTime() / 1000)} ${publicVersion()}`;
    let other: Response | undefined;
    const page = await pageOf(`${locale} ${address}`, version, async () => {
      const rendered = await render(portal, address, locale);
      if (!(rendered instanceof Response)) return rendered;
      if (rendered.status >= 300 && rendered.status <= 404) other = rendered;
    });
    return page ?? other;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, route: string) {
    const [begun, now] = [performance.now(), readClock()];
    // What is in the way of it, the portal meets, too, and says so.
    const found = await localeOf(request)
      .then((locale) => find(request.url!, locale, now))
      .catch(() => undefined);
    if (!found) return next(request, response);
    const asked = { route, begun, number: numberOf(request.headers["x-request-id"]?.toString() ?? null) };
    return found instanceof Response
      ? sendOther(found, response, asked)
      : send(found, now, request, response, asked);
  }

  return (request, response) => {
    const route = routeFor(request);
    if (!route) return next(request, response);
    void answer(request, response, route);
  };
}

/** Undefined for whoever is known, as well as for addresses that say more than which page and which language. */
function routeFor({ method, url = "", headers }: IncomingMessage) {
  if (method !== "GET" || !isOnlyLanguage(headers.cookie)) return;
  const [path, search] = url.split("?");
  if (search !== undefined && !/^language=(bg|en)$/.test(search)) return;
  return pages.find(([address]) => address.test(path))?.[1];
}

const isOnlyLanguage = (cookies?: string) =>
  !cookies || cookies.split(";").every((cookie) => /^\s*((__Host-)?language=.*)?$/.test(cookie));

async function localeOf({ url = "", headers }: IncomingMessage): Promise<Locale> {
  const asked = url.split("?language=")[1];
  if (isLocale(asked)) return asked;
  return localeTold(JSON.stringify([headers.cookie ?? "", headers["accept-language"] ?? ""]));
}

const localeTold = foundOnce((told) => {
  const [cookie, accepted] = JSON.parse(told) as string[];
  return localeOfVisitor(
    new Request("http://x", { headers: { Cookie: cookie, "Accept-Language": accepted } }),
  );
});

/** The page, or what is not to be kept. */
async function render(portal: Portal, address: string, locale: Locale): Promise<KeptPage | Response> {
  const Cookie = (await languageCookie().serialize(locale)).split(";")[0];
  const request = new Request(environment().origin + address, { headers: { Cookie } });
  const known = contextFor(request, "unknown");
  known.set(isToKeep, true);
  const response = await portal(request, known);
  return isForEverybody(response)
    ? keepPage(
        await response.text(),
        Object.fromEntries(response.headers),
        known.get(requestTime).toISOString(),
      )
    : response;
}

/** A nonce, too, is for one answer only. */
function isForEverybody({ status, headers }: Response) {
  const isPage = status === 200 && headers.get("Content-Type")?.startsWith("text/html");
  return isPage && !headers.has("Set-Cookie") && !headers.get("Content-Security-Policy")?.includes("'nonce-");
}

type Asked = { route: string; begun: number; number: string };

async function sendOther(found: Response, response: ServerResponse, { number, route, begun }: Asked) {
  const bytes = Number(found.headers.get("Content-Length") ?? NaN) || undefined;
  found.headers.set("X-Request-Id", number);
  await sendResponse(response, found);
  const { status } = found;
  noteAnswer({ request: number, route, method: "GET", status, bytes, role: "nobody" }, begun);
}

function send(
  page: KeptPage,
  now: Date,
  { headers: asked }: IncomingMessage,
  response: ServerResponse,
  { number, route, begun }: Asked,
) {
  const isKnown = page.etag !== undefined && asked["if-none-match"] === page.etag;
  const form = encodingFor(asked["accept-encoding"], ["gzip"]) ? "gzip" : "plain";
  const whole = isKnown ? undefined : filledAt(page, now)[form];
  const [status, bytes] = [isKnown ? 304 : 200, whole?.content.length];
  response.writeHead(status, [...(whole ?? page).headers, "x-request-id", number]).end(whole?.content);
  noteAnswer({ request: number, route, method: "GET", status, bytes, role: "nobody" }, begun);
}
