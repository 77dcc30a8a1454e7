import { createHmac, randomBytes } from "node:crypto";
import { countEnumeration } from "#app/adapters/metrics.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";

const hour = 3_600_000;
/** So many addresses that have no account, within an hour from one network, are nobody's typing errors. */
const tooManyNames = 20;
const mostNetworks = 10_000;

/** New with each start: what is hashed with it tells one client from another in the log, and nobody who they are. */
const key = randomBytes(32);
const hashed = (text: string) => createHmac("sha256", key).update(text).digest("hex").slice(0, 16);

const tried = new Map<string, { since: number; names: Set<string> }>();

/** Looks out for whoever asks the portal which addresses have accounts; the answers do not say it, but somebody tries. */
export function noteIfUnknown({ address: network, email }: { address: string; email: string }) {
  if (credentialsOf(email).account) return;
  const { names } = triedFrom(network, performance.now());
  const before = names.size;
  names.add(hashed(email));
  if (before === names.size || names.size !== tooManyNames) return;
  countEnumeration();
  log.warn({ client: hashed(network), names: names.size }, "many addresses without an account were tried");
}

function triedFrom(network: string, now: number) {
  const known = tried.get(network);
  if (known && now - known.since < hour) return known;
  if (tried.size >= mostNetworks) tried.clear();
  const begun = { since: now, names: new Set<string>() };
  tried.set(network, begun);
  return begun;
}
