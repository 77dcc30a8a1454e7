import { redirect, type RouterContextProvider } from "react-router";
import { keepChallenge, takeChallenge, viewChallenge } from "#app/domain/accounts/ways-in/challenges.ts";
import {
  accountOfIdentity,
  type Identity,
  isOwnIdentity,
  linkIdentity,
} from "#app/domain/accounts/ways-in/identities.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { placeOf } from "./away.server.ts";
import * as context from "./context.ts";
import { renewed } from "./proof.server.ts";
import { type Away, noLongerAway, readAway, whomProviderNamed } from "./provider.server.ts";
import { hashOf, newToken, ownCookie } from "./session.server.ts";
import { signInAndGo } from "./sign-in.server.ts";

type Asking = { context: Readonly<RouterContextProvider>; request: Request };
type Back = Asking & { away: Away; identity: Identity };

/** Somebody comes back from the provider: signed in, linked, proved, or with a sentence why not. */
export async function backFromProvider({ context: known, request }: Asking): Promise<Response> {
  const away = await readAway(request, known.get(context.requestTime));
  const { identity, problem } = await whomProviderNamed(request, away);
  const answer = problem
    ? says(away, problem)
    : await ends[away!.purpose]({ context: known, request, away: away!, identity }).catch(sentence(away!));
  answer.headers.append("Set-Cookie", await noLongerAway());
  return answer;
}

function says(away: Away | undefined, what: string): Response {
  const { purpose = "sign-in", to = "/home" } = away ?? {};
  return redirect(`${placeOf[purpose]}?${new URLSearchParams({ to, says: what })}`);
}

/** The refusals of this way in have a sentence of the same name. */
const sentence = (away: Away) => (problem: unknown) => {
  if (problem instanceof Refusal) return says(away, problem.reason);
  throw problem;
};

const ends: Record<Away["purpose"], (back: Back) => Promise<Response>> = {
  "sign-in": signInBy,
  link: async ({ context: known, away, identity }) => {
    linkIdentity(sameVisitor(known, away), identity, known.get(context.requestTime));
    return says(away, "identity-linked");
  },
  prove: async ({ context: known, away, identity }) => {
    const account = sameVisitor(known, away);
    if (!isOwnIdentity(account, identity)) return says(away, "provider-other");
    const now = known.get(context.requestTime);
    const headers = await renewed(account, known.get(context.session)!, "provider", now);
    return redirect(away.to, { headers });
  },
};

/** Somebody else may have signed in meanwhile. */
function sameVisitor(known: Asking["context"], { accountId }: Away): Account {
  const account = known.get(context.visitor);
  if (account?.id !== accountId || !account) throw redirect("/account");
  return account;
}

const foundCookie = () => ownCookie("found-identity", 15 * 60);

/**
 * Who has an account with the address already proves that first. Until then the identity waits on this browser only: whoever
 * could hand it to somebody else would have a way into their account.
 */
async function signInBy({ context: known, request, away, identity }: Back): Promise<Response> {
  const now = known.get(context.requestTime);
  const { account } = {
    account: undefined,
    ...accountOfIdentity(identity, known.get(context.readersLocale), now),
  };
  if (account) return signInAndGo(account, request, now, away.to, "provider");
  const token = newToken();
  const { issuer, subject, email = "" } = identity;
  keepChallenge({ id: hashOf(token), purpose: "link-identity", facts: { issuer, subject, email } }, now);
  const query = new URLSearchParams({ to: "/account/provider", says: "prove-first" });
  return redirect(`/sign-in?${query}`, { headers: { "Set-Cookie": await foundCookie().serialize(token) } });
}

/** The identity that this browser came back with and that waits to be linked. */
export async function foundIdentity({ context: known, request }: Asking) {
  const token: unknown = await foundCookie().parse(request.headers.get("Cookie"));
  if (typeof token !== "string") return;
  const facts = viewChallenge(hashOf(token), "link-identity", known.get(context.requestTime));
  return facts && { id: hashOf(token), issuer: facts.issuer!, email: facts.email! };
}

/** Links it with the account of whoever is signed in; once. */
export async function linkFound(id: string, account: Account, now: Date) {
  const found = takeChallenge(id, "link-identity", now);
  if (!found) return;
  const { issuer, subject, email } = found.facts;
  linkIdentity(account, { issuer: issuer!, subject: subject!, email, emailVerified: true }, now);
}
