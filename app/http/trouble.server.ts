import { AsyncLocalStorage } from "node:async_hooks";
import { data, type MiddlewareFunction } from "react-router";
import { log } from "#app/adapters/log.server.ts";
import { type Trouble, troubleOf } from "#app/adapters/trouble.ts";
import type { Translate } from "#app/i18n/translate.ts";
import * as context from "./context.ts";

type Middleware = MiddlewareFunction<Response>;

type Met = { number: string; trouble?: Trouble };
const met = new AsyncLocalStorage<Met>();

/** Of each trouble, when it was last written to the log (milliseconds): thousands of requests may meet the same one. */
const logged = new Map<Trouble, number>();
const logAgainAfter = 60_000;

/** What a request met that kept the portal from writing; whoever catches an error tells it here. */
export function noteTrouble(problem: unknown): Trouble | undefined {
  const trouble = troubleOf(problem);
  if (!trouble) return;
  const request = met.getStore();
  if (request) request.trouble = trouble;
  const now = performance.now();
  if (now - (logged.get(trouble) ?? -logAgainAfter) < logAgainAfter) return trouble;
  logged.set(trouble, now);
  log.error({ trouble, problem, request: request?.number }, "the portal could not write");
  return trouble;
}

/** In seconds: when it is worth while to try again. */
const patience: Record<Trouble, number> = { full: 300, "read-only": 300, busy: 10, damaged: 3600 };
export const statusOf = (trouble: Trouble) => (trouble === "full" ? 507 : 503);

/** Around whatever may meet trouble: says when to come back. */
export const watchForTrouble: Middleware = async ({ context: args }, next) => {
  const request: Met = { number: args.get(context.requestNumber) };
  const response = await met.run(request, next);
  const { trouble } = request;
  if (trouble && response.status === statusOf(trouble))
    response.headers.set("Retry-After", String(patience[trouble]));
  return response;
};

/**
 * For every door: what could not be written is answered with the reason, never with success, and a page that broke with
 * its number. A form that tells it itself keeps its page and what was typed; what only reads goes on.
 */
export const answerTrouble: Middleware = async ({ context: args, request }, next) => {
  const response = await next();
  const trouble = met.getStore()?.trouble;
  const isRead = request.method === "GET" || request.method === "HEAD";
  const failed = trouble ? !isRead || response.status >= 400 : response.status >= 500;
  if (!failed) return response;
  const status = trouble ? statusOf(trouble) : response.status;
  if (trouble && response.status === 409)
    return new Response(response.body, { status, headers: response.headers });
  if (isPage(response)) throw data({ trouble, number: args.get(context.requestNumber) }, { status });
  return trouble ? inWords(trouble, request, args.get(context.translate)) : response;
};

/** A page, or what the browser makes one of. */
function isPage({ headers }: Response) {
  return /^text\/(html|x-script)/.test(headers.get("Content-Type") ?? "");
}

/** Where no page stands behind a door: a plain one for a person, JSON for a program. */
function inWords(trouble: Trouble, { headers }: Request, t: Translate) {
  const status = statusOf(trouble);
  const refused = t(`common:trouble.${trouble}`);
  if (!headers.get("Accept")?.includes("text/html")) return Response.json({ refused }, { status });
  const [title, safe] = [t("common:trouble.title"), t("common:trouble.typed")];
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${refused}</p><p>${safe}</p>`;
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
