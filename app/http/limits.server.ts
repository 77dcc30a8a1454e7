import { AsyncLocalStorage } from "node:async_hooks";
import {
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { data, type MiddlewareFunction } from "react-router";
import { countLimited } from "#app/adapters/metrics.server.ts";
import type { Translate } from "#app/i18n/translate.ts";

const waiting = new AsyncLocalStorage<{ seconds: number }>();

/** Whoever has to wait is told for how long in the answer's head, too, for programs. */
export const sayWhenToComeBack: MiddlewareFunction<Response> = async (_args, next) => {
  const told = { seconds: 1 };
  const response = await waiting.run(told, next);
  if (response.status === 429 && !response.headers.has("Retry-After"))
    response.headers.set("Retry-After", String(told.seconds));
  return response;
};

/**
 * Of several processes the one that keeps them (server/processes.ts) counts: otherwise a password could be tried so many
 * times as often.
 */
const Limiter = process.env.FINALIST_PROCESS ? RateLimiterCluster : RateLimiterMemory;

function limiter(keyPrefix: string, points: number, minutes: number) {
  return new Limiter({ keyPrefix, points, duration: minutes * 60 });
}

/**
 * How many tries in how many minutes. One account has one person; a class of two hundred behind one address signs up, asks for
 * links and mistypes passwords within the same hour, and whoever comes in does not count (`forgetTry`).
 */
const limits = {
  "sign-in": { byAddress: limiter("sign-in", 600, 15), byAccount: limiter("sign-in to", 10, 15) },
  /** Passwords and codes by which somebody who is known proves it, the second factor above all. */
  proof: { byAddress: limiter("proof", 600, 15), byAccount: limiter("proof of", 10, 15) },
  link: { byAddress: limiter("link", 600, 60), byAccount: limiter("link to", 5, 60) },
  question: { byAddress: limiter("question", 200, 60), byAccount: limiter("question of", 8, 60) },
  follow: { byAddress: limiter("follow", 300, 60), byAccount: limiter("follow by", 5, 60) },
  address: { byAddress: limiter("address", 200, 60), byAccount: limiter("address of", 5, 60) },
  "sign-up": { byAddress: limiter("sign-up", 400, 60), byAccount: limiter("sign-up of", 5, 60) },
};

type Limited = keyof typeof limits;

type Try = {
  /** The network address that it comes from. */
  address: string;
  /** The e-mail address that it is about. */
  email: string;
};

/** Counts a try. When there were too many, says so and for how long to wait; what was typed is kept. */
export async function refuseTooMany(
  kind: Limited,
  { address, email }: Try,
  t: Translate,
  typed: object = { email },
) {
  const { byAddress, byAccount } = limits[kind];
  const waits = await Promise.all([waitOf(byAddress, address), waitOf(byAccount, email)]);
  const minutes = Math.ceil(Math.max(...waits) / 60_000);
  if (minutes === 0) return;
  return data({ refused: t("accounts:tooManyTries", { count: minutes }), typed }, { status: 429 });
}

const exportReads = limiter("export", 120, 60);
const wrongTokens = limiter("wrong token", 20, 15);

/** Counts a read with a token: the seconds to wait, none while there are reads left. */
export async function secondsUntilExport(tokenId: string): Promise<number> {
  return Math.ceil((await waitOf(exportReads, tokenId)) / 1000);
}

/** Counts a token that opens nothing, by the network address that it comes from. */
export async function secondsUntilToken(address: string): Promise<number> {
  return Math.ceil((await waitOf(wrongTokens, address)) / 1000);
}

const ownData = limiter("own data", 5, 60);

/** Counts that somebody takes all their data away: the whole minutes to wait. */
export async function minutesUntilOwnData(accountId: string): Promise<number> {
  return Math.ceil((await waitOf(ownData, accountId)) / 60_000);
}

/** Counts a try: milliseconds to wait; none while there are tries left. */
export async function waitOf(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over;
    countLimited(limiter.keyPrefix);
    const told = waiting.getStore();
    if (told) told.seconds = Math.max(told.seconds, Math.ceil(over.msBeforeNext / 1000));
    return over.msBeforeNext;
  }
}

/** A try that succeeded does not count. */
export async function forgetTry(kind: Limited, { address, email }: Try) {
  await limits[kind].byAddress.reward(address);
  await limits[kind].byAccount.delete(email);
}

const ceremonies = limiter("ceremony", 1200, 15);

/** Counts what is begun with a passkey or a provider, by the network address that it comes from: the whole minutes to wait. */
export async function minutesUntilCeremony(address: string): Promise<number> {
  return Math.ceil((await waitOf(ceremonies, address)) / 60_000);
}
