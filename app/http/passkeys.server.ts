import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { environment } from "#app/adapters/environment.server.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { keepChallenge, takeChallenge } from "#app/domain/accounts/ways-in/challenges.ts";
import {
  type NewPasskey,
  notePasskeyUsed,
  passkeyToCheck,
  viewPasskeys,
} from "#app/domain/accounts/ways-in/passkeys.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { hashOf } from "./session.server.ts";

/** Loaded when somebody first asks for a passkey: with all kinds of certificates it is large. */
const library = () => import("@simplewebauthn/server");

/** Passkeys belong to the host that people see: those of a portal that moves to another one open it no more. */
const host = () => new URL(environment().origin).hostname;
const place = () => ({ expectedOrigin: environment().origin, expectedRPID: host() });

/** What a browser needs to ask for any passkey of this portal; whose it is shows with the answer. */
export async function askForPasskey(now: Date) {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({ rpID: host(), userVerification: "required" });
  keepChallenge({ id: hashOf(options.challenge), purpose: "use-passkey" }, now);
  return options;
}

/**
 * Whose passkey signed: the challenge of this portal, asked minutes ago and never answered before, with the person's finger
 * or number given (so it counts as two factors). Refuses everything else (`passkey-refused`), a copied key too: its counter
 * goes back.
 */
export async function byPasskey(sent: string, now: Date): Promise<Account> {
  const response = parsed<AuthenticationResponseJSON>(sent);
  const found = response && passkeyToCheck(String(response.id));
  refuseUnless(response && found, "passkey-refused");
  const { publicKey, ...credential } = found.credential;
  const { verifyAuthenticationResponse } = await library();
  const checked = await verifyAuthenticationResponse({
    ...place(),
    response,
    expectedChallenge: (challenge) => isAnswered(challenge, "use-passkey", now) !== undefined,
    credential: {
      ...credential,
      transports: undefined,
      publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
    },
    requireUserVerification: true,
  }).catch(() => undefined);
  refuseUnless(checked?.verified, "passkey-refused");
  notePasskeyUsed(found.account, credential.id, checked.authenticationInfo.newCounter, now);
  return found.account;
}

/** What a browser needs to make a passkey for a person. */
export async function askForNewPasskey(account: Account, now: Date) {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: "Finalist",
    rpID: host(),
    userName: account.email,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(account.id)),
    excludeCredentials: viewPasskeys(account).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  keepChallenge({ id: hashOf(options.challenge), purpose: "add-passkey", accountId: account.id }, now);
  return options;
}

/** The passkey that a browser has made for this person, checked. Refuses everything else (`passkey-refused`). */
export async function newPasskey(
  account: Account,
  sent: string,
  name: string,
  now: Date,
): Promise<NewPasskey> {
  const response = parsed<RegistrationResponseJSON>(sent);
  refuseUnless(response, "passkey-refused");
  const { verifyRegistrationResponse } = await library();
  const checked = await verifyRegistrationResponse({
    ...place(),
    response,
    expectedChallenge: (challenge) => isAnswered(challenge, "add-passkey", now)?.accountId === account.id,
    requireUserVerification: true,
  }).catch(() => undefined);
  refuseUnless(checked?.verified, "passkey-refused");
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports, name };
}

function isAnswered(challenge: string, purpose: "use-passkey" | "add-passkey", now: Date) {
  return takeChallenge(hashOf(challenge), purpose, now);
}

/** The library looks at every part of it. */
function parsed<Shape>(sent: string): Shape | undefined {
  try {
    const value: unknown = JSON.parse(sent);
    return typeof value === "object" && value !== null ? (value as Shape) : undefined;
  } catch {
    return undefined;
  }
}
