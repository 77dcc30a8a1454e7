import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { sendResponse } from "@remix-run/node-fetch-server";
import type { RouterContextProvider } from "react-router";
import { publicVersion } from "#app/domain/audit/public-version.ts";
import { contextFor } from "#app/http/client-address.server.ts";
import { isToKeep, requestTime, scriptNonce } from "#app/http/context.ts";
import { encodingFor } from "#app/http/encoding.ts";
import { languageCookie, localeOfVisitor } from "#app/http/language.server.ts";
import { newNonce, numberOf } from "#app/http/middleware.ts";
import { noteAnswer } from "#app/http/note-answer.server.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { filled, filledAndZipped, type KeptPage, keepPage } from "./kept-page.ts";
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
 * Each answer gets a nonce of its own. What turns out to be nowhere, or elsewhere, is sent as it is to whoever it was rendered
 * for. Everything else is for `next`.
 */
export function publicPages(portal: Portal, readClock: () => Date, next: RequestListener): RequestListener {
  const pageOf = createPageStore(mostBytes);

  async function find(address: string, locale: Locale, now: Date) {
    const second = now.toISOString().slice(0, 19);
    const name = `${locale} ${address}`;
    let other: Response | undefined;
    const page = await pageOf(name, `${second} ${publicVersion()}`, async () => {
      const rendered = await render(portal, address, locale);
      if (!(rendered instanceof Response)) return rendered;
      if (rendered.status >= 300 && rendered.status <= 404) other = rendered;
    });
    return page ?? other;
  }

  return (request, response) => {
    const begun = performance.now();
    const route = routeFor(request);
    if (!route) return next(request, response);
    const now = readClock();
    localeOf(request)
      .then((locale) => find(request.url!, locale, now))
      // What is in the way of it, the portal meets, too, and says so.
      .catch(() => undefined)
      .then((found) => {
        if (!found) return next(request, response);
        const asked = { route, begun, number: numberOf(request.headers["x-request-id"]?.toString() ?? null) };
        return found instanceof Response
          ? sendOther(found, response, asked)
          : send(found, now, request, response, asked);
      });
  };
}

/** Undefined for whoever is known, as well as for addresses that say more than which page and which language. */
function routeFor({ method, url = "", headers }: IncomingMessage) {
  const [path, search] = url.split("?");
  if (method !== "GET" || !isOnlyLanguage(headers.cookie)) return;
  if (search !== undefined && !/^language=(bg|en)$/.test(search)) return;
  return pages.find(([address]) => address.test(path))?.[1];
}

const isOnlyLanguage = (cookies = "") =>
  cookies.split(";").every((cookie) => /^\s*((__Host-)?language=.*)?$/.test(cookie));

/** By what browsers say, which are few things that many say: found out once for each. */
const found = new Map<string, Locale>();

async function localeOf({ url = "", headers }: IncomingMessage): Promise<Locale> {
  const asked = url.split("?language=")[1];
  if (isLocale(asked)) return asked;
  const told = { Cookie: headers.cookie ?? "", "Accept-Language": headers["accept-language"] ?? "" };
  const name = JSON.stringify(told);
  const locale = found.get(name) ?? (await localeOfVisitor(new Request("http://x", { headers: told })));
  if (found.size >= 1000) found.clear();
  found.set(name, locale);
  return locale;
}

/** The page, or what is not to be kept. */
async function render(portal: Portal, address: string, locale: Locale): Promise<KeptPage | Response> {
  const Cookie = (await languageCookie().serialize(locale)).split(";")[0];
  const request = new Request(environment().origin + address, { headers: { Cookie } });
  const known = contextFor(request, "unknown");
  known.set(isToKeep, true);
  const response = await portal(request, known);
  const { status, headers } = response;
  const isPage = status === 200 && headers.get("Content-Type")?.startsWith("text/html");
  if (!isPage || headers.has("Set-Cookie")) return response;
  const holes = { nonce: known.get(scriptNonce), now: known.get(requestTime).toISOString() };
  return keepPage(await response.text(), Object.fromEntries(headers), holes);
}

type Asked = { route: string; begun: number; number: string };

async function sendOther(found: Response, response: ServerResponse, { number, route, begun }: Asked) {
  const bytes = Number(found.headers.get("Content-Length") ?? NaN) || undefined;
  found.headers.set("X-Request-Id", number);
  await sendResponse(response, found);
  const { status } = found;
  noteAnswer({ request: number, route, method: "GET", status, bytes, role: "nobody" }, begun);
}

function send(page: KeptPage, now: Date, request: IncomingMessage, response: ServerResponse, asked: Asked) {
  const filling = { nonce: newNonce(), now: now.toISOString() };
  const { number, route, begun } = asked;
  const isKnown = page.etag !== undefined && request.headers["if-none-match"] === page.etag;
  const zips = encodingFor(request.headers["accept-encoding"], ["gzip"]);
  const content = isKnown ? undefined : (zips ? filledAndZipped : filled)(page, filling);
  const status = isKnown ? 304 : 200;
  const headers = { ...page.headers, "x-request-id": number };
  if (content) Object.assign(headers, forContent(page, filling.nonce, content.length, zips));
  response.writeHead(status, headers).end(content);
  const bytes = content?.length;
  noteAnswer({ request: number, route, method: "GET", status, bytes, role: "nobody" }, begun);
}

/** Whoever has the page has its policy, too, with the nonce that stands in it. */
const forContent = ({ policy }: KeptPage, nonce: string, length: number, encoding?: string) => ({
  "content-security-policy": policy.join(`'nonce-${nonce}'`),
  "content-length": length,
  ...(encoding && { "content-encoding": encoding }),
});
