import { AsyncLocalStorage } from "node:async_hooks";
import { data, type MiddlewareFunction } from "react-router";
import { type Trouble, troubleOf } from "#app/adapters/trouble.ts";
import type { Translate } from "#app/i18n/translate.ts";
import * as context from "./context.ts";

type Middleware = MiddlewareFunction<Response>;

const met = new AsyncLocalStorage<{ trouble?: Trouble }>();

/** What a request met that kept the portal from writing; whoever catches an error tells it here. */
export function noteTrouble(problem: unknown): Trouble | undefined {
  const trouble = troubleOf(problem);
  const request = met.getStore();
  if (trouble && request) request.trouble = trouble;
  return trouble;
}

/** In seconds: when it is worth while to try again. */
const patience: Record<Trouble, number> = { full: 300, "read-only": 300, busy: 10, damaged: 3600 };
export const statusOf = (trouble: Trouble) => (trouble === "full" ? 507 : 503);

/** Around whatever may meet trouble: says when to come back. */
export const watchForTrouble: Middleware = async (_args, next) => {
  const request: { trouble?: Trouble } = {};
  const response = await met.run(request, next);
  const { trouble } = request;
  if (trouble && response.status === statusOf(trouble))
    response.headers.set("Retry-After", String(patience[trouble]));
  return response;
};

/**
 * For every door: what could not be written is answered with the reason, never with success. A form that tells it itself
 * keeps its page and what was typed; what only reads goes on.
 */
export const answerTrouble: Middleware = async ({ context: args, request }, next) => {
  const response = await next();
  const trouble = met.getStore()?.trouble;
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!trouble || (isRead && response.status < 400)) return response;
  const status = statusOf(trouble);
  if (response.status === 409) return new Response(response.body, { status, headers: response.headers });
  if (isPage(response)) throw data({ trouble }, { status });
  return inWords(trouble, request, args.get(context.translate));
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
