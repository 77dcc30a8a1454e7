import { redirectDocument } from "react-router";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { Strategy } from "remix-auth/strategy";
import { isPassword } from "./password.server.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { beginSession, type WayIn } from "#app/domain/accounts/sessions.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { attemptFor } from "./attempt.ts";
import { goingOnTo } from "./one-time-link.server.ts";
import { browserOf, hashOf, newToken, sessionHeaders } from "./session.server.ts";

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

type Coming = { by: WayIn; /** The session of somebody who came halfway, which ends. */ instead?: string };

/** The headers that sign the person in on this browser; for nobody, a token that opens nothing and looks the same. */
export async function sessionFor(account: Account | undefined, request: Request, now: Date, coming: Coming) {
  const token = newToken();
  const { browserId, header } = await browserOf(request);
  const browser = request.headers.get("User-Agent");
  const begun = account && beginSession(account, hashOf(token), browser, now, { ...coming, browserId });
  const headers = new Headers({ "Set-Cookie": await sessionHeaders(token) });
  headers.append("Set-Cookie", header);
  return { headers, awaitsSecondFactor: begun?.awaitsSecondFactor ?? false };
}

/**
 * Signs the person in on this browser and sends them on, to a document in the language of their account; who has yet to give
 * the second factor, to the page that asks for it.
 */
export async function signInAndGo(
  account: Account,
  request: Request,
  now: Date,
  to: string,
  by: WayIn,
  instead?: string,
) {
  const { headers, awaitsSecondFactor } = await sessionFor(account, request, now, { by, instead });
  return redirectDocument(awaitsSecondFactor ? `/sign-in/second-factor${goingOnTo(to)}` : to, { headers });
}
