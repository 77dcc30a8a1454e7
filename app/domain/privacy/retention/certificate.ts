import { canonicalJson, sha256Of } from "#app/domain/canonical.ts";
import { fingerprintOf, signingKey } from "#app/domain/installation/signing-key.ts";
import type { Administrator, ManagedCall } from "#app/domain/permissions.ts";
import { findErasure } from "#db/queries/erasures.ts";
import { findTerm } from "#db/queries/retention.ts";
import { certificateOf } from "../certificate.ts";

/** What a run of the call erased, for its managers; undefined for another call's, or one that still goes on. */
export function viewRunCertificate({ callId }: ManagedCall, erasureId: string) {
  const found = viewCertificate(erasureId);
  return found?.callId === callId ? found : undefined;
}

/** The same of any call. */
export function viewCallCertificate(_permit: Administrator, erasureId: string) {
  return viewCertificate(erasureId);
}

function viewCertificate(erasureId: string) {
  const found = findErasure(erasureId);
  if (!found?.callId || !found.purpose || !found.terms || !found.signature) return;
  const { callId, purpose, terms, counts, kept, at, signature } = found;
  const { code, timeZone } = findTerm(callId)!;
  const certificate = certificateOf(found);
  return {
    ...{ callId, code, timeZone, purpose, at, counts, terms },
    held: kept.reduce((sum, { count }) => sum + count, 0),
    certificate: canonicalJson(certificate),
    sha256: sha256Of(certificate),
    signature,
    fingerprint: fingerprintOf(signingKey().publicKey),
  };
}
