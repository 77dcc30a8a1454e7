import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { agreementsByVersion, consentTextsOf } from "#db/queries/consents.ts";
import { consentTemplates } from "../template/consents.ts";
import { proseOf } from "../prose.ts";
import { consentKinds, type ConsentKind } from "./consent.ts";

/** Every kind with what it says, its versions, and how many applications stand by each; in the reader's language. */
export function viewConsents({ callId }: ManagedCall, locale: Locale) {
  const { status, consents, timeZone } = findCall(callId)!;
  const versions = consentTextsOf(callId);
  const standing = new Map(agreementsByVersion(callId).map((row) => [row.textId, row]));
  return {
    published: status === "published",
    timeZone,
    consents: consentKinds.map((kind) => {
      const asked = consents.find((one) => one.kind === kind);
      return {
        kind,
        asked: asked && { required: asked.required, label: inLanguage(asked.label, locale) },
        versions: versions
          .filter((one) => one.kind === kind)
          .map(({ id, number, publishedAt, sha256 }) => {
            const { agreed = 0, withdrawn = 0 } = standing.get(id) ?? {};
            return { number, publishedAt, sha256, agreed, withdrawn };
          }),
      };
    }),
  };
}

/** One kind as its form shows it: as it is asked, or as the template proposes it. */
export function viewConsent({ callId }: ManagedCall, kind: ConsentKind) {
  const { status, consents } = findCall(callId)!;
  const asked = consents.find((one) => one.kind === kind);
  const { required, label, text } = asked ?? consentTemplates[kind];
  return {
    published: status === "published",
    isAsked: Boolean(asked),
    values: { required: required ? "on" : undefined, label, text },
  };
}

/** One kind that is asked, with how many applications stand by it in any version; undefined where it is not asked. */
export function viewAskedConsent({ callId }: ManagedCall, kind: ConsentKind) {
  const { status, consents } = findCall(callId)!;
  if (!consents.some((one) => one.kind === kind)) return;
  const ids = consentTextsOf(callId).flatMap((one) => (one.kind === kind ? one.id : []));
  const standing = agreementsByVersion(callId).filter(({ textId }) => ids.includes(textId));
  const agreed = standing.reduce((sum, row) => sum + row.agreed, 0);
  return { kind, published: status === "published", agreed };
}

/** A version as it stood, in the reader's language; undefined for one that never was. */
export function viewConsentVersion(
  { callId }: ManagedCall,
  kind: ConsentKind,
  number: number,
  locale: Locale,
) {
  const found = consentTextsOf(callId).find((one) => one.kind === kind && one.number === number);
  if (!found) return;
  const { publishedAt, required, label, text, sha256 } = found;
  return {
    ...{ kind, number, publishedAt, required, sha256 },
    label: inLanguage(label, locale),
    html: proseOf(text, locale),
  };
}
