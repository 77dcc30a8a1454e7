import type { ConsentKind } from "#app/domain/calls/consents/consent.ts";
import { proseOf } from "#app/domain/calls/prose.ts";
import { wordsChanged } from "#app/domain/calls/text-diff.ts";
import type { OwnApplication, ReadableCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import { findApplicationInCall } from "#db/queries/application-lists.ts";
import { askedIn, type Given, lastGiven, openIn } from "./standing.ts";

type Text = ReturnType<typeof askedIn>[number];

/** What whoever submits is asked to agree to: the texts that the application has not agreed to as they stand. */
export function viewOpenConsents({ applicationId, callId }: OwnApplication, locale: Locale) {
  return openIn(callId, applicationId).map((text) => inWords(text, locale));
}
export type OpenConsent = ReturnType<typeof viewOpenConsents>[number];

function inWords({ id, kind, number, required, label, text, publishedAt }: Text, locale: Locale) {
  return {
    ...{ id, kind, number, required, publishedAt },
    label: inLanguage(label, locale),
    html: proseOf(text, locale),
  };
}

/** By kind, what the call asks now and what the application agreed to last; one of the two may be missing. */
function sideBySide(callId: string, applicationId: string) {
  const asked = askedIn(callId);
  const given = lastGiven(applicationId);
  const kinds = new Set([...asked.map(({ kind }) => kind), ...given.keys()]);
  return [...kinds].map((kind) => ({
    kind,
    now: asked.find((text) => text.kind === kind),
    last: given.get(kind),
  }));
}

/** Each consent of the application: what the call asks now, what was agreed to, and what differs between the two. */
export function viewOwnConsents({ applicationId, callId }: OwnApplication, locale: Locale) {
  return sideBySide(callId, applicationId).map(({ kind, now, last }) => {
    return {
      kind,
      asked: now && inWords(now, locale),
      given: last && givenInWords(last, locale),
      changes: now && last ? changesSince(last, now, locale) : undefined,
      /** Whether what the call asks now is what stands. */
      stands: Boolean(last && !last.consent.withdrawnAt && (!now || now.id === last.text.id)),
    };
  });
}
export type OwnConsent = ReturnType<typeof viewOwnConsents>[number];

function givenInWords({ consent, text, by }: Given, locale: Locale) {
  const { at, locale: readIn, withdrawnAt } = consent;
  return {
    ...{ version: text.number, required: text.required, at, by, readIn, withdrawnAt },
    label: inLanguage(text.label, locale),
    html: proseOf(text.text, locale),
  };
}

function changesSince({ text: was }: Given, is: Text, locale: Locale): Piece[] | undefined {
  if (was.id === is.id) return;
  return wordsChanged(plain(was, locale), plain(is, locale));
}

function plain({ label, text }: Text, locale: Locale): string {
  return `${inLanguage(label, locale)}\n\n${inLanguage(text, locale)}`.replaceAll("**", "");
}

/** For the overview: how many required texts changed since the application agreed to them. */
export function countChanged({ applicationId, callId }: OwnApplication): number {
  const given = lastGiven(applicationId);
  return openIn(callId, applicationId).filter(({ kind, required }) => required && given.has(kind)).length;
}

export type ConsentOfApplication = {
  kind: ConsentKind;
  /** Which version the call asks now; none once it asks for it no more. */
  current?: number;
  required: boolean;
  given?: { version: number; at: Date; by: string; readIn: Locale; withdrawnAt: Date | null };
};

/** Who agreed to what for an application of the call, for whoever reads it; undefined for one of another call. */
export function viewConsentsOf(
  { callId }: ReadableCall,
  applicationId: string,
): ConsentOfApplication[] | undefined {
  if (!findApplicationInCall(callId, applicationId)) return;
  return sideBySide(callId, applicationId).map(({ kind, now, last }) => {
    return {
      kind,
      current: now?.number,
      required: (now ?? last!.text).required,
      given: last && {
        ...{ version: last.text.number, at: last.consent.at, by: last.by },
        ...{ readIn: last.consent.locale, withdrawnAt: last.consent.withdrawnAt },
      },
    };
  });
}
