import { redirectDocument } from "react-router";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { Strategy } from "remix-auth/strategy";
import { isPassword } from "./password.server.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { attemptFor } from "./attempt.ts";
import { hashOf, newToken, sessionHeaders } from "./session.server.ts";

/** The ways in. Each says whose account it is and nothing else; the session that follows is the portal's own. */
export function waysIn(now: Date): Authenticator<Account> {
  return new Authenticator<Account>()
    .use(new FormStrategy(({ form }) => byPassword(form)), "password")
    .use(new LinkStrategy(async (token) => signInByLink(hashOf(token), now)), "link");
}

async function byPassword(form: FormData): Promise<Account> {
  const email = String(form.get("email")).trim().toLowerCase();
  const { account, passwordHash } = credentialsOf(email);
  const fits = await isPassword(String(form.get("password")), passwordHash);
  refuseUnless(fits && account, "wrong-credentials");
  return account;
}

/** The token is the last part of the address that the button posts to. */
class LinkStrategy extends Strategy<Account, string> {
  override name = "link";

  override authenticate({ url }: Request): Promise<Account> {
    const { pathname } = new URL(url);
    return this.verify(
      pathname
        .replace(/\.data$/, "")
        .split("/")
        .at(-1)!,
    );
  }
}

/** Whose account the request opens, or why none, in the reader's words. */
export async function whoComesIn(way: "password" | "link", request: Request, now: Date, t: Translate) {
  const found = await waysIn(now)
    .authenticate(way, request)
    .then(
      (account) => () => account,
      (problem: unknown) => () => {
        throw problem;
      },
    );
  return attemptFor(t, found);
}

/** The headers that sign the person in on this browser; for nobody, a token that opens nothing and looks the same. */
export async function sessionFor(account: Account | undefined, request: Request, now: Date) {
  const token = newToken();
  if (account) beginSession(account, hashOf(token), request.headers.get("User-Agent"), now);
  return { "Set-Cookie": await sessionHeaders(token) };
}

/** Signs the person in on this browser and sends them on, to a document in the language of their account. */
export async function signInAndGo(account: Account, request: Request, now: Date, to: string) {
  return redirectDocument(to, { headers: await sessionFor(account, request, now) });
}
