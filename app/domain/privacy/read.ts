import type { Administrator } from "#app/domain/permissions.ts";
import { findErasureOf, listErasures } from "#db/queries/erasures.ts";
import { findOpenRequest, findPerson, isManager, openRequests } from "#db/queries/persons.ts";
import { fingerprintOf, signingKey } from "#app/domain/installation/signing-key.ts";
import { told } from "./ask.ts";
import { certificateOf } from "./certificate.ts";
import { planErasure } from "./plan.ts";

/** Who waits for an erasure, and what was erased, the latest first. */
export function viewErasures(_permit: Administrator) {
  return {
    requests: openRequests().map(({ accountId, name, askedAt }) => ({ accountId, name, askedAt })),
    erasures: listErasures().map(({ id, accountId, code, at, by, counts }) => ({
      id,
      accountId,
      call: code,
      at,
      by,
      items: Object.values(counts).reduce((sum, count) => sum + count, 0),
      files: counts.files ?? 0,
    })),
  };
}

/** Somebody who may be erased: as they are now, whether they asked, and what stays; undefined where nobody is. */
export function viewErasure(_permit: Administrator, accountId: string) {
  const person = findPerson(accountId);
  if (!person) return;
  const request = findOpenRequest(accountId);
  return {
    name: person.name,
    email: person.email,
    askedAt: request?.askedAt,
    note: request?.note ?? "",
    works: person.administrator || isManager(accountId),
    ...told(planErasure(accountId)),
  };
}

/** The certificate of a person's erasure with its signature and the name of the key; undefined while they were not erased. */
export function viewCertificate(_permit: Administrator, accountId: string) {
  const found = findErasureOf(accountId);
  if (!found) return;
  const { publicKey } = signingKey();
  return {
    certificate: certificateOf(found),
    signature: found.signature,
    key: publicKey,
    fingerprint: fingerprintOf(publicKey),
  };
}
