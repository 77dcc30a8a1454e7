import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { origin } from "./app.ts";

/** Whom the provider knows; `subject` is the account's name there. */
export type Told = { subject: string; email?: string; verified?: boolean; name?: string };

/**
 * A real OpenID provider on this machine, whose sign-in page is one request: whoever comes is `person.told`, or says no. It
 * forgets its cookies between visits, as the tests' browser does.
 */
export async function startProvider() {
  const person: { told: Told | undefined } = { told: undefined };
  const known = new Map<string, Told>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "finalist",
        client_secret: "between the two",
        redirect_uris: [`${origin}/sign-in/provider/back`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => claimsOf(known.get(id)!) }),
    cookies: { keys: ["of the provider"] },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url!.startsWith("/interaction/")) return void answer(request, response);
    void decide(provider, person.told).then(async (result) => {
      if (person.told) known.set(person.told.subject, person.told);
      await provider.interactionFinished(request, response, await result(request, response), {
        mergeWithLastSubmission: true,
      });
    });
  });
  return {
    issuer,
    person,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function claimsOf({ subject, email, verified, name }: Told) {
  return { sub: subject, email, email_verified: verified, name };
}

type Asked = Parameters<Provider["interactionDetails"]>;

/** What somebody answers on the provider's pages: that it is them and that the portal may know it, or no. */
async function decide(provider: Provider, told: Told | undefined) {
  return async (...asked: Asked) => {
    if (!told) return { error: "access_denied", error_description: "The person said no" };
    const { params } = await provider.interactionDetails(...asked);
    const grant = new provider.Grant({ accountId: told.subject, clientId: String(params.client_id) });
    grant.addOIDCScope("openid email profile");
    return { login: { accountId: told.subject }, consent: { grantId: await grant.save() } };
  };
}

/** Follows the provider's pages from its first address to the one that it sends the browser back to. */
export async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 10 && !next.startsWith(origin); steps += 1) {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { Cookie } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    const location = answer.headers.get("Location");
    if (!location) throw new Error(`${answer.status}: ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return next.slice(origin.length);
}
