import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
} from "node:crypto";
import { change } from "#app/domain/change.ts";
import { findInstallationFact, insertInstallationFact } from "#db/queries/installation.ts";

const fact = "signing-key";

/** The public half of an Ed25519 key as a JSON Web Key (RFC 8037). */
export type PublicKey = { kty: "OKP"; crv: "Ed25519"; x: string };

let lastRead: { kept: string; key: ReturnType<typeof keyIn> } | undefined;

/** The key with which this installation signs receipts; made once, at the portal's first start. */
export function signingKey() {
  const kept = findInstallationFact(fact);
  if (!kept) throw new Error("The installation has no signing key yet.");
  if (lastRead?.kept !== kept) lastRead = { kept, key: keyIn(kept) };
  return lastRead.key;
}

function keyIn(kept: string) {
  const jwk = JSON.parse(kept) as JsonWebKey;
  const { kty, crv, x } = jwk as PublicKey;
  return { privateKey: createPrivateKey({ key: jwk, format: "jwk" }), publicKey: { kty, crv, x } };
}

/** Makes the installation's key unless it has one: whoever asks twice gets the first. */
export function makeSigningKey(now: Date) {
  if (findInstallationFact(fact)) return;
  const { privateKey } = generateKeyPairSync("ed25519");
  change({ action: "installation.key-made", by: null, on: "installation", at: now }, () => {
    if (!findInstallationFact(fact))
      insertInstallationFact(fact, JSON.stringify(privateKey.export({ format: "jwk" })));
  });
}

/** The name of a key that both sides of a telephone can compare: the SHA-256 of its canonical JSON (RFC 7638), in base64url. */
export function fingerprintOf({ crv, kty, x }: PublicKey): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

/** The key that receipts are verified with, as programs read it: a JSON Web Key with its name. */
export function viewPublicKey() {
  const { publicKey } = signingKey();
  return { ...publicKey, kid: fingerprintOf(publicKey), use: "sig", alg: "EdDSA" };
}

export function keyFrom(publicKey: PublicKey) {
  return createPublicKey({ key: publicKey, format: "jwk" });
}
