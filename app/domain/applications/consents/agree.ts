import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { insertConsents } from "#db/queries/consents.ts";
import type { SubmittedConsent } from "#db/schema/applications.ts";
import { askedIn, openIn, standingOf } from "./standing.ts";

/** Ids of the versions whose boxes were ticked, and the language in which they were read. */
export type Agreed = { texts: string[]; locale: Locale };
export const nothing: Agreed = { texts: [], locale: "en" };

/**
 * Inside a change: agrees to what was ticked, and returns all that stands then. Refuses while something is not agreed to
 * that nobody submits without (`consent-missing`), and a text that changed since it was read (`changed-elsewhere`).
 */
export function agreeToSubmit(own: OwnApplication, agreed: Agreed, now: Date): SubmittedConsent[] {
  const open = agree(own, agreed, now);
  const missing = open.filter(({ id, required }) => required && !agreed.texts.includes(id));
  refuseUnless(missing.length === 0, "consent-missing", { count: missing.length });
  return standingOf(own.applicationId).map(({ consent, text, by }) => ({
    ...{ kind: text.kind, version: text.number, sha256: text.sha256 },
    ...{ locale: consent.locale, at: consent.at.toISOString(), by },
  }));
}

/** Inside a change: returns what was open before. */
export function agree({ applicationId, callId, applicant }: OwnApplication, agreed: Agreed, now: Date) {
  const asked = askedIn(callId);
  const known = new Set(asked.map(({ id }) => id));
  refuseUnless(
    agreed.texts.every((id) => known.has(id)),
    "changed-elsewhere",
  );
  const open = openIn(callId, applicationId, asked);
  const given = open.filter(({ id }) => agreed.texts.includes(id));
  const common = { applicationId, accountId: applicant.id, at: now, locale: agreed.locale };
  insertConsents(given.map(({ id: textId }) => ({ ...common, textId, id: crypto.randomUUID() })));
  return open;
}

/** As the record names them: each kind with its version. */
export function namesOf(callId: string, { texts }: Agreed): string {
  if (texts.length === 0) return "";
  return askedIn(callId)
    .filter(({ id }) => texts.includes(id))
    .map(({ kind, number }) => `${kind}.${number}`)
    .join(" ");
}
