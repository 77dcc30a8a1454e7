import { sign, verify } from "node:crypto";
import { canonicalJson } from "#app/domain/canonical.ts";
import { fingerprintOf, keyFrom, type PublicKey, signingKey } from "./signing-key.ts";

/**
 * Signs a document with the installation's key: a detached JSON Web Signature (RFC 7515, appendix F; EdDSA) over the
 * document's canonical JSON, which any JWS library verifies once that is put between its two dots.
 */
export function signatureOf(document: unknown): string {
  const { privateKey, publicKey } = signingKey();
  const header = encoded(JSON.stringify({ alg: "EdDSA", kid: fingerprintOf(publicKey) }));
  const signature = sign(null, Buffer.from(`${header}.${encoded(canonicalJson(document))}`), privateKey);
  return `${header}..${signature.toString("base64url")}`;
}

/** Whether the owner of the key signed exactly this document. */
export function isSignedBy(publicKey: PublicKey, document: unknown, jws: string): boolean {
  const [header, , signature] = jws.split(".");
  if (!header || !signature) return false;
  const signed = Buffer.from(`${header}.${encoded(canonicalJson(document))}`);
  return verify(null, signed, keyFrom(publicKey), Buffer.from(signature, "base64url"));
}

function encoded(text: string): string {
  return Buffer.from(text).toString("base64url");
}
