import { RateLimiterMemory } from "rate-limiter-flexible";
import { refusingChanges } from "#app/domain/change.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import * as context from "./context.ts";
import { plainForm } from "./form.ts";
import { waitOf } from "./limits.server.ts";
import { sendAgainPage } from "./plain-page.ts";
import { keptOf } from "./proof.server.ts";
import { doorsForScripts, kindOfWrite, type WriteKind, writeLimits } from "./write-limits.ts";

/**
 * Counted in the memory of each process: a restart forgets, and several processes let through so many times as much. What
 * is counted here only holds up programs, and a deadline must not cost a write to the disk for each request.
 */
function limitersOf(kind: WriteKind) {
  const { account, network } = { network: undefined, ...writeLimits[kind] };
  const limiter = ({ tries, minutes }: { tries: number; minutes: number }, by: string) =>
    new RateLimiterMemory({ keyPrefix: `${kind} by ${by}`, points: tries, duration: minutes * 60 });
  return { account: limiter(account, "account"), network: network && limiter(network, "network") };
}

let limiters = freshLimiters();

function freshLimiters() {
  const kinds = Object.keys(writeLimits) as WriteKind[];
  return new Map(kinds.map((kind) => [kind, limitersOf(kind)]));
}

/** As after a restart. */
export function forgetTries() {
  limiters = freshLimiters();
}

type Known = Readonly<RouterContextProvider>;

/** Milliseconds until a person and a network may send again; none where nothing is known of either. */
async function waitOfWrite(kind: WriteKind, args: Known): Promise<number> {
  const { account, network } = limiters.get(kind)!;
  const [id, address] = [args.get(context.visitor)?.id, args.get(context.clientAddress)];
  const byNetwork = network && address !== "unknown" ? await waitOf(network, address) : 0;
  return Math.max(byNetwork, id ? await waitOf(account, id) : 0);
}

/**
 * Before anything is done: whoever sent too much is told how long to wait, and gets back what was typed. A form that tells
 * refusals itself tells this one too, beside its fields; for all others there is a page that sends it again.
 */
export const limitWrites: MiddlewareFunction<Response> = async ({ context: args, request, url }, next) => {
  const route = args.get(context.routePattern);
  const kind = kindOfWrite(request.method, route);
  const wait = kind ? await waitOfWrite(kind, args) : 0;
  if (wait === 0) return next();
  const count = Math.ceil(wait / 60_000);
  const refused = args.get(context.translate)("accounts:tooManyTries", { count });
  if (doorsForScripts.has(route)) return Response.json({ refused }, { status: 429 });
  const typed = await typedIn(request.clone(), url);
  const told = typed && formsThatTell.has(kind!) ? await toldByForm(count, next) : undefined;
  if (told) return told;
  throw data({ refused, typed }, { status: 429 });
};

/** A person without scripts who pressed the button of a door that has no page reads one, not what a script would read. */
export const showLimit: MiddlewareFunction<Response> = async ({ context: args, request }, next) => {
  const response = await next();
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  const isRead = request.headers.get("Accept")?.includes("text/html");
  if (response.status !== 429 || !isJson || !isRead) return response;
  const told = await response.json();
  if (!told.typed) return Response.json(told, response);
  const page = sendAgainPage(told, args.get(context.translate), args.get(context.readersLocale));
  return new Response(page, { status: 429, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

/** What costs little until it changes something, and changes all of it through the one door. */
const formsThatTell = new Set<WriteKind>(["write", "message", "invitation", "broadcast"]);

/** The form's own page with the sentence; undefined where it has none for what is refused. */
async function toldByForm(minutes: number, next: () => Promise<Response>) {
  let asked = false;
  const refuse = () => {
    asked = true;
    throw new Refusal("too-many-tries", { count: minutes });
  };
  const { body, headers, status } = await refusingChanges(refuse, next);
  return asked && status === 409 ? new Response(body, { headers, status: 429 }) : undefined;
}

/** Without passwords and files; of what is no form of ours, nothing. */
async function typedIn(request: Request, { pathname, search }: URL) {
  if (request.method !== "POST") return;
  const form = await plainForm(request).catch(() => undefined);
  return form && { action: pathname + search, fields: keptOf(form) };
}
