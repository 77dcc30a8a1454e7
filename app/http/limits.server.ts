import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { data } from "react-router";
import type { Translate } from "#app/i18n/translate.ts";

function limiter(keyPrefix: string, points: number, minutes: number) {
  return new RateLimiterMemory({ keyPrefix, points, duration: minutes * 60 });
}

/** How many tries in how many minutes. A whole course behind one address may sign up at once; one account has one person. */
const limits = {
  "sign-in": { byAddress: limiter("sign-in", 60, 15), byAccount: limiter("sign-in to", 10, 15) },
  /** Passwords and codes by which somebody who is known proves it, the second factor above all. */
  proof: { byAddress: limiter("proof", 60, 15), byAccount: limiter("proof of", 10, 15) },
  link: { byAddress: limiter("link", 40, 60), byAccount: limiter("link to", 5, 60) },
  question: { byAddress: limiter("question", 30, 60), byAccount: limiter("question of", 8, 60) },
  follow: { byAddress: limiter("follow", 30, 60), byAccount: limiter("follow by", 5, 60) },
  address: { byAddress: limiter("address", 30, 60), byAccount: limiter("address of", 5, 60) },
  "sign-up": { byAddress: limiter("sign-up", 60, 60), byAccount: limiter("sign-up of", 5, 60) },
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

const uploads = limiter("upload", 200, 60);

/** Counts a file that somebody begins to send: the whole minutes to wait, none while there are tries left. */
export async function minutesUntilUpload(accountId: string): Promise<number> {
  return Math.ceil((await waitOf(uploads, accountId)) / 60_000);
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

/** Milliseconds; none while there are tries left. */
async function waitOf(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (over) {
    if (over instanceof RateLimiterRes) return over.msBeforeNext;
    throw over;
  }
}

/** A try that succeeded does not count. */
export async function forgetTry(kind: Limited, { address, email }: Try) {
  await limits[kind].byAddress.reward(address);
  await limits[kind].byAccount.delete(email);
}

const ceremonies = limiter("ceremony", 120, 15);

/** Counts what is begun with a passkey or a provider, by the network address that it comes from: the whole minutes to wait. */
export async function minutesUntilCeremony(address: string): Promise<number> {
  return Math.ceil((await waitOf(ceremonies, address)) / 60_000);
}
