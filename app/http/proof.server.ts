import { redirect, type RouterContextProvider } from "react-router";
import type { Account } from "#app/domain/accounts/account.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { isFresh, renewSession, type Session, type WayIn } from "#app/domain/accounts/sessions.ts";
import { giveCode } from "#app/domain/accounts/ways-in/give-code.ts";
import { viewWays } from "#app/domain/accounts/ways-in/read.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { attemptLater } from "./attempt.ts";
import * as context from "./context.ts";
import { forgetTry, refuseTooMany } from "./limits.server.ts";
import { byPasskey } from "./passkeys.server.ts";
import { isPassword } from "./password.server.ts";
import { providerName } from "./provider.server.ts";
import { hashOf, newToken, sessionHeaders } from "./session.server.ts";

type Known = Readonly<RouterContextProvider>;

/** `fresh`: any way, within a quarter of an hour; `strong`: a second factor or a passkey, since signing in here. */
export type Need = "fresh" | "strong";

/** The fields of a proof; all others of such a form belong to what waits for it. */
const fields = ["proofPassword", "proofCode", "proofPasskey", "proofNeed", "proofWaiting"];
/** Passwords are typed again. */
const secret = /^password$|^old$/;

export function waysFor(account: Account) {
  return { ...viewWays(account), provider: providerName(), email: account.email };
}

export function isProved(session: Session, need: Need, now: Date): boolean {
  return need === "fresh" ? isFresh(session, now) : session.secondFactorAt !== null;
}

type Asking = { context: Known; request: Request; url: URL };

/**
 * Lets those by who proved what is needed. A page leads the others to the proof and back; a form that comes too late is led
 * there with all that was typed (307 repeats method and fields), and is sent again by the press that proves it.
 */
export function askForProof(need: Need, { context: known, request, url }: Asking) {
  const session = known.get(context.session)!;
  if (isProved(session, need, known.get(context.requestTime))) return;
  const here = url.pathname + url.search;
  if (request.method === "GET" || request.method === "HEAD")
    throw redirect(`/account/prove?${new URLSearchParams({ need, to: here })}`);
  throw redirect(`/account/prove?${new URLSearchParams({ need, waiting: here })}`, 307);
}

/** What was typed before, by the names of its fields. */
export function keptOf(form: FormData): [name: string, value: string][] {
  return [...form].flatMap(([name, value]) =>
    typeof value === "string" && !fields.includes(name) && !secret.test(name) ? [[name, value]] : [],
  );
}

/** Which way somebody proved to be the account's owner, or why not, in the reader's words. */
export async function wayProved(account: Account, form: FormData, need: Need, known: Known) {
  const t = known.get(context.translate);
  const aTry = { address: known.get(context.clientAddress), email: account.email };
  const tooMany = await refuseTooMany("proof", aTry, t);
  if (tooMany) return { status: 429, refused: tooMany.data.refused };
  const { value: by, refusal } = await attemptLater(t, () => proofIn(form, account, need, known));
  if (refusal) return { status: 409, refused: refusal.refused };
  await forgetTry("proof", aTry);
  return { by };
}

const given = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

async function proofIn(form: FormData, account: Account, need: Need, known: Known): Promise<WayIn> {
  const now = known.get(context.requestTime);
  if (given(form, "proofPasskey")) {
    const owner = await byPasskey(given(form, "proofPasskey"), now);
    refuseUnless(owner.id === account.id, "passkey-refused");
    return "passkey";
  }
  const code = given(form, "proofCode");
  if (code) return giveCode(account, readCode(code), now);
  refuseUnless(need === "fresh", "wrong-code");
  const { passwordHash } = credentialsOf(account.email);
  refuseUnless(await isPassword(String(form.get("proofPassword") ?? ""), passwordHash), "wrong-password");
  return "password";
}

/** Spaces and dashes are for reading; a recovery code is known by its hash. */
export function readCode(typed: string) {
  const plain = typed.replace(/[\s-]/g, "").toUpperCase();
  return { digits: /^\d{6}$/.test(plain) ? plain : undefined, recoveryId: hashOf(plain) };
}

/** After a proof the session has another token: whoever knew the one before has nothing from it. */
export async function renewed(account: Account, session: Session, by: WayIn, now: Date) {
  const token = newToken();
  renewSession(account, session, hashOf(token), by, now);
  return { "Set-Cookie": await sessionHeaders(token) };
}
