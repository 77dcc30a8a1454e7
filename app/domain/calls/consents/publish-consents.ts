import { sha256Of } from "#app/domain/canonical.ts";
import { consentTextsOf, insertConsentText } from "#db/queries/consents.ts";
import type { CallConsent } from "./consent.ts";

/** Inside a change of a public call: each consent that is not as its latest version has it becomes the next version. */
export function publishConsents(callId: string, consents: CallConsent[], by: string, now: Date) {
  const versions = consentTextsOf(callId);
  for (const consent of consents) {
    const latest = versions.findLast(({ kind }) => kind === consent.kind);
    const sha256 = hashOf(consent);
    if (latest?.sha256 === sha256) continue;
    const number = (latest?.number ?? 0) + 1;
    const published = { publishedAt: now, publishedBy: by };
    insertConsentText({ ...consent, ...published, id: crypto.randomUUID(), scope: callId, number, sha256 });
  }
}

/** Whoever has the texts can compute it: over kind, sentence, text and whether it is required. */
export function hashOf({ kind, required, label, text }: CallConsent): string {
  return sha256Of({ kind, required, label, text });
}
