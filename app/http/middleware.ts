import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { countRefusedWrite } from "#app/background/heartbeat.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { onDisk } from "#app/domain/change.ts";
import { noteSeen } from "#app/domain/accounts/note-seen.ts";
import { sessionNow } from "#app/domain/accounts/sessions.ts";
import { seenBy } from "#app/domain/seeing/current.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { arrival } from "./arrival.ts";
import { contentPolicy } from "./content-policy.ts";
import * as context from "./context.ts";
import { localeOfVisitor, translateInto } from "./language.server.ts";
import { noteAnswer } from "./note-answer.server.ts";
import { random } from "./random.ts";
import { roleIn } from "./role.server.ts";
import { isOpenWhileSeeing, readSeeing } from "./seeing.server.ts";
import { hashOf, readSessionToken } from "./session.server.ts";

type Middleware = MiddlewareFunction<Response>;

const newNonce = () => random(16).toString("base64");

/** The number of a request: the proxy's (`X-Request-Id`) where one is trusted, else a random one. */
export function numberOf(given: string | null): string {
  const isNumber = environment().TRUST_PROXY && given !== null && /^[\w.-]{6,64}$/.test(given);
  return isNumber ? given : random(5).toString("hex");
}

/** Each answer carries it. */
export const numberRequest: Middleware = async ({ context: args, request }, next) => {
  const number = numberOf(request.headers.get("X-Request-Id"));
  args.set(context.requestNumber, number);
  const response = await next();
  response.headers.set("X-Request-Id", number);
  return response;
};

/** What the deadline desk, an operator and the log learn of each request; by the pattern of the address, so that nobody is named. */
export const measureLoad: Middleware = async ({ context: args, pattern, request: { method } }, next) => {
  const begun = performance.now();
  const route = `/${pattern.replace(/^\//, "")}`;
  args.set(context.routePattern, route);
  const response = await next();
  if (args.get(context.isToKeep)) return response;
  const bytes = Number(response.headers.get("Content-Length") ?? NaN) || undefined;
  const request = args.get(context.requestNumber);
  noteAnswer({ request, route, method, status: response.status, bytes, role: roleIn(args) }, begun);
  return response;
};

/** The only place where a request reads the clock: page and command agree on one instant. */
export const stampTime: Middleware = ({ context: request }) => {
  request.set(context.requestTime, arrival.getStore() ?? new Date());
};

const privateUnlessSaid = (response: Response) => {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
};

/** Runs for error pages too; each page whose own scripts run has a nonce of its own. */
export const secureHeaders: Middleware = async ({ context: request }, next) => {
  const nonce = newNonce();
  request.set(context.scriptNonce, nonce);
  const response = await next();
  privateUnlessSaid(response);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.set("Permissions-Policy", unused);
  if (environment().origin.startsWith("https:"))
    response.headers.set("Strict-Transport-Security", "max-age=31536000");
  if (!response.headers.has("Content-Security-Policy")) {
    const isSaved = response.headers.has("Content-Disposition");
    response.headers.set("Content-Security-Policy", isSaved ? nothing : contentPolicy(nonce));
  }
  response.headers.set("X-Frame-Options", framesOf(response));
  return response;
};

/** What the portal never asks a browser for, so that nothing that got into a page can either. */
const unused = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** For browsers that do not know the policy's `frame-ancestors`: the same in their words. */
function framesOf({ headers }: Response) {
  return headers.get("Content-Security-Policy")!.includes("frame-ancestors 'self'") ? "SAMEORIGIN" : "DENY";
}

/** Doors behind which is no page refuse without one: then a sentence says so. */
export const sayWhy: Middleware = async ({ context: request, request: { method } }, next) => {
  const response = await next();
  if (response.status < 400 || response.body || method === "HEAD") return response;
  const { status, headers } = response;
  const kind = status === 404 ? "notFound" : status === 413 ? "tooLarge" : "refused";
  headers.set("Content-Type", "text/plain; charset=utf-8");
  headers.delete("Content-Length");
  const why = status < 500 ? kind : "broken";
  return new Response(request.get(context.translate)(`common:errors.${why}.text`), { status, headers });
};

/** For what is saved instead of shown. */
const nothing = "default-src 'none'; sandbox";

/** A relay and people's mail programs write there; each brings a secret of its own and no cookie counts. */
const doorsForPrograms = new Set(["api/bounces", "unsubscribe/:token"]);

/** Covers pages, data requests and resource routes alike; PORTAL_ORIGIN is the address that people see, in front of any proxy. */
export const refuseCrossSiteWrites: Middleware = ({ request, pattern }) => {
  if (doorsForPrograms.has(pattern.replace(/^\//, ""))) return;
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers.get("Sec-Fetch-Site") === "same-origin") return;
  if (request.headers.get("Origin") === environment().origin) return;
  throw new Response("Cross-site request refused", { status: 403 });
};

/** What is still to come of a form that took too long is not waited for. */
export const hangUpOnSlow: Middleware = async (_args, next) => {
  const response = await next();
  if (response.status === 408) response.headers.set("Connection", "close");
  return response;
};

/** A write that the portal could not do is its own outage, for which calls may give time back. */
export const noticeFailedWrites: Middleware = async (
  { context: request, request: { method, signal } },
  next,
) => {
  const response = await next();
  const isWrite = method !== "GET" && method !== "HEAD";
  if (isWrite && response.status >= 500 && !signal.aborted)
    countRefusedWrite(request.get(context.requestTime));
  return response;
};

/** Nobody is told of anything that a power cut could still undo. */
export const answerOnceOnDisk: Middleware = async (_args, next) => {
  const response = await next();
  await onDisk();
  return response;
};

export const identifyVisitor: Middleware = async ({ context: args, request }) => {
  const token = await readSessionToken(request);
  const now = args.get(context.requestTime);
  const found = token ? sessionNow(hashOf(token), now) : undefined;
  const own = found?.account;
  const entry = await readSeeing(request);
  const seen = own && entry ? seenBy(own, entry, now) : undefined;
  args.set(context.visitor, seen ?? own);
  args.set(context.session, found?.session);
  if (found) noteSeen(found.session, now);
};

/** Whoever sees the portal as somebody else looks, at the doors that are there for it, and does nothing. */
export const onlyLook: Middleware = ({ context: args, request, pattern }) => {
  const isSeeing = args.get(context.visitor)?.seenBy;
  if (!isSeeing || isOpenWhileSeeing(`/${pattern.replace(/^\//, "")}`, request.method)) return;
  const looks = request.method === "GET" || request.method === "HEAD";
  const refused = args.get(context.translate)(looks ? "seeing:notShown" : "refusals:only-looking");
  throw data({ refused }, { status: 403 });
};

/** Who reads the words: whoever sees the portal as somebody else reads their own language. */
function readerIn(args: Readonly<RouterContextProvider>) {
  const account = args.get(context.visitor);
  return account?.seenBy?.seer ?? account;
}

/** For whoever meets an error before it is known who they are. */
export const guessLanguage: Middleware = async ({ context: args, request }) => {
  const locale = await localeOfVisitor(request);
  args.set(context.readersLocale, locale);
  args.set(context.translate, translateInto(locale));
};

/** As the address asks, else as the account says, else as the browser does. */
export const chooseLanguage: Middleware = async ({ context: args, request, url }) => {
  const asked = url.searchParams.get("language");
  const locale = isLocale(asked) ? asked : (readerIn(args)?.locale ?? (await localeOfVisitor(request)));
  args.set(context.readersLocale, locale);
  args.set(context.translate, translateInto(locale));
};
