import * as client from "openid-client";
import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { environment } from "#app/adapters/environment.server.ts";
import { log } from "#app/adapters/log.server.ts";
import type { Identity } from "#app/domain/accounts/ways-in/identities.ts";
import { portalAddress } from "./portal-address.ts";
import { ownCookie } from "./session.server.ts";

/** What the button says of the OpenID provider, if the settings name one. */
export function providerName(): string | undefined {
  const { OIDC_ISSUER, OIDC_NAME } = environment();
  return OIDC_ISSUER && (OIDC_NAME ?? new URL(OIDC_ISSUER).hostname);
}

let discovered: Promise<client.Configuration> | undefined;

/** Asked for when somebody first needs it and kept; a provider that was down is asked again by the next person. */
function provider(): Promise<client.Configuration> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = environment();
  const isPlain = OIDC_ISSUER!.startsWith("http:");
  discovered ??= client
    .discovery(new URL(OIDC_ISSUER!), OIDC_CLIENT_ID!, OIDC_CLIENT_SECRET, undefined, {
      timeout: 10,
      execute: isPlain ? [client.allowInsecureRequests] : [],
    })
    .catch((problem: unknown) => {
      discovered = undefined;
      throw problem;
    });
  return discovered;
}

/** What the portal remembers in the browser while somebody is with the provider. */
export type Away = {
  state: string;
  nonce: string;
  verifier: string;
  /** Epoch milliseconds. */
  since: number;
  purpose: "sign-in" | "link" | "prove";
  to: string;
  accountId?: string;
};

const secondsAway = 10 * 60;
const secondsFresh = 15 * 60;
const awayCookie = () => ownCookie("with-provider", secondsAway);
const backPath = "/sign-in/provider/back";

/** Why a provider told nothing; each has its sentence in the catalogue `ways`. */
export type ProviderProblem = "provider-down" | "provider-cancelled" | "provider-failed";

/** Where to send somebody whom the provider is to name, and the header that remembers what for. */
export async function awayToProvider(why: Pick<Away, "purpose" | "to" | "accountId">, now: Date) {
  const [state, nonce, verifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ];
  try {
    const address = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: portalAddress(backPath),
      scope: "openid email profile",
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      // Who proves anew who they are has to show more than that the provider still knows them.
      ...(why.purpose === "prove" && { max_age: String(secondsFresh) }),
    });
    const away: Away = { ...why, state, nonce, verifier, since: now.getTime() };
    return { address: address.href, header: await awayCookie().serialize(away) };
  } catch (problem) {
    log.warn({ problem }, "the OpenID provider cannot be reached");
    return { problem: "provider-down" as const };
  }
}

/** What this browser went to the provider for, not longer than ten minutes ago. */
export async function readAway(request: Request, now: Date): Promise<Away | undefined> {
  const away = (await awayCookie().parse(request.headers.get("Cookie"))) as Away | null;
  return away && now.getTime() - away.since < secondsAway * 1000 ? away : undefined;
}

/** Nobody comes back twice. */
export const noLongerAway = () => awayCookie().serialize("", { maxAge: 0 });

/** A way in like the others, but it says whom the provider knows: which account that is, is the domain's to say. */
class ProviderStrategy extends Strategy<Identity, Identity> {
  override name = "provider";
  readonly #away: Away;

  constructor(away: Away) {
    super(async (identity) => identity);
    this.#away = away;
  }

  override async authenticate({ url }: Request): Promise<Identity> {
    const { state, nonce, verifier } = this.#away;
    const { search } = new URL(url);
    const config = await provider();
    // As people see it: behind a proxy the request names another host.
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(backPath + search, environment().origin),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(this.#away.purpose === "prove" && { maxAge: secondsFresh }),
      },
    );
    const claims = tokens.claims()!;
    const told = claims.email ? claims : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    return this.verify(identityFrom(claims, told));
  }
}

function identityFrom({ iss, sub }: client.IDToken, told: Record<string, unknown>): Identity {
  const { email, email_verified: verified, name } = told;
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === "string" ? email.trim().toLowerCase() : undefined,
    emailVerified: verified === true,
    name: typeof name === "string" ? name : undefined,
  };
}

/** Whom the provider named to this browser, or why nobody. */
export async function whomProviderNamed(
  request: Request,
  away: Away | undefined,
): Promise<{ identity: Identity; problem?: undefined } | { identity?: undefined; problem: ProviderProblem }> {
  if (!away) return { problem: "provider-failed" };
  try {
    const ways = new Authenticator<Identity>().use(new ProviderStrategy(away));
    return { identity: await ways.authenticate("provider", request) };
  } catch (problem) {
    return { problem: problemOf(problem) };
  }
}

function problemOf(problem: unknown): ProviderProblem {
  if (problem instanceof client.AuthorizationResponseError && problem.error === "access_denied")
    return "provider-cancelled";
  // The code only: an answer may have in it what opens somebody's account.
  const code = problem instanceof client.ClientError ? problem.code : (problem as Error).name;
  log.warn({ code }, "an OpenID provider's answer was not accepted");
  return "provider-failed";
}
