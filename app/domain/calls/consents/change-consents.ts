import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { inEachLanguage } from "../changes.ts";
import { isSame } from "../lists.ts";
import { type CallChange, recordCallChanges } from "../record-changes.ts";
import {
  type CallConsent,
  type ConsentInput,
  type ConsentKind,
  withConsent,
  withoutConsent,
} from "./consent.ts";
import { publishConsents } from "./publish-consents.ts";

/**
 * What applicants of the call agree to, one kind of it. In a public call it becomes the next version, which stays as it
 * is, and a public line; what was agreed to before stays valid.
 */
export function saveConsent(managed: ManagedCall, kind: ConsentKind, input: ConsentInput, now: Date) {
  changeConsents(managed, kind, (before) => withConsent(before, { ...input, kind }), now);
}

/** From now on nobody is asked for it; what was agreed to stays on the record. */
export function removeConsent(managed: ManagedCall, kind: ConsentKind, now: Date) {
  changeConsents(managed, kind, (before) => withoutConsent(before, kind), now);
}

function changeConsents(
  { callId, manager }: ManagedCall,
  kind: ConsentKind,
  next: (before: CallConsent[]) => CallConsent[],
  now: Date,
) {
  const before = findCall(callId)!.consents;
  if (isSame(before, next(before))) return;
  const details = { what: "consents" };
  change({ action: "call.changed", by: manager, on: callId, callId, at: now, details }, () => {
    const { status, consents: earlier } = findCall(callId)!;
    const consents = next(earlier);
    updateCall(callId, { consents });
    if (status === "published") publishConsents(callId, consents, manager.id, now);
    recordCallChanges(callId, [publicLine(kind, earlier, consents)], now);
  });
}

function publicLine(kind: ConsentKind, before: CallConsent[], after: CallConsent[]): CallChange {
  const [was, is] = [before, after].map((all) => all.find((one) => one.kind === kind));
  const what = !was ? "added" : !is ? "removed" : "changed";
  const text = inEachLanguage((locale) => {
    const t = languages[locale].t as Translate;
    return t(`consents:public.${what}`, { name: t(`consents:kind.${kind}`) });
  });
  return { what: "consents", text, before: was?.text, after: is?.text };
}
