import { signatureOf } from "#app/domain/installation/signature.ts";
import type { insertErasure } from "#db/queries/erasures.ts";

type Act = Omit<Parameters<typeof insertErasure>[0], "signature">;

/** What a certificate says: what was erased, when, how much of it where, and what stayed; it names nobody. */
export function certificateOf({ id, accountId, callId, purpose, terms, at, counts, kept }: Act) {
  return {
    format: "finalist-erasure-1",
    id,
    of: accountId ? "person" : "call",
    ...(callId && { call: callId }),
    ...(purpose && { purpose }),
    ...(terms && { terms }),
    at: at.toISOString(),
    erased: counts,
    kept,
  };
}
export type Certificate = ReturnType<typeof certificateOf>;

/** By the installation's key, over what the certificate says. */
export function signedCertificate(act: Act): string {
  return signatureOf(certificateOf(act));
}
