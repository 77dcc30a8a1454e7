import type { ConsentKind } from "#app/domain/calls/consents/consent.ts";
import { findCall } from "#db/queries/calls.ts";
import { consentsOf, consentTextsOf } from "#db/queries/consents.ts";

/** The versions that a public call asks applicants to agree to, in its order. */
export function askedIn(callId: string) {
  const { consents } = findCall(callId)!;
  if (consents.length === 0) return [];
  const versions = consentTextsOf(callId);
  return consents.flatMap((asked) => versions.findLast(({ kind }) => kind === asked.kind) ?? []);
}

export type Given = ReturnType<typeof consentsOf>[number];

/** What was last agreed to of each kind for an application, also where it was withdrawn since. */
export function lastGiven(applicationId: string): Map<ConsentKind, Given> {
  return new Map(consentsOf(applicationId).map((given) => [given.text.kind, given]));
}

/** What stands: agreed to and not withdrawn. */
export function standingOf(applicationId: string): Given[] {
  return [...lastGiven(applicationId).values()].filter(({ consent }) => !consent.withdrawnAt);
}

/** What the call asks and the application has not agreed to as it stands now. */
export function openIn(callId: string, applicationId: string, asked = askedIn(callId)) {
  const agreed = new Set(standingOf(applicationId).map(({ text }) => text.id));
  return asked.filter(({ id }) => !agreed.has(id));
}
