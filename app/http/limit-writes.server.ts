import { RateLimiterMemory } from "rate-limiter-flexible";
import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import * as context from "./context.ts";
import { plainForm } from "./form.ts";
import { waitOf } from "./limits.server.ts";
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

/** Before anything is done: whoever sent too much is told how long to wait, and gets back what was typed. */
export const limitWrites: MiddlewareFunction<Response> = async ({ context: args, request, url }, next) => {
  const route = args.get(context.routePattern);
  const kind = kindOfWrite(request.method, route);
  const wait = kind ? await waitOfWrite(kind, args) : 0;
  if (wait === 0) return next();
  const refused = args.get(context.translate)("accounts:tooManyTries", { count: Math.ceil(wait / 60_000) });
  if (doorsForScripts.has(route)) return Response.json({ refused }, { status: 429 });
  throw data({ refused, typed: await typedIn(request, url) }, { status: 429 });
};

/** Without passwords and files; of what is no form of ours, nothing. */
async function typedIn(request: Request, { pathname, search }: URL) {
  if (request.method !== "POST") return;
  const form = await plainForm(request).catch(() => undefined);
  return form && { action: pathname + search, fields: keptOf(form) };
}
