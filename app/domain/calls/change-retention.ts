import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { languages } from "#app/i18n/languages.ts";
import { sayRetention } from "#app/i18n/retention.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { deleteWarnings } from "#db/queries/retention.ts";
import { inEachLanguage } from "./changes.ts";
import { recordCallChanges } from "./record-changes.ts";
import { type Retention, retentionPurposes } from "./retention.ts";
import { dueAt } from "./retention-date.ts";
import { asTyped } from "./retention-input.ts";

/**
 * Settles and confirms how long the call keeps what, in months; of a published call in public. Nothing is erased before.
 * Managers are warned anew of what falls due by other terms. Once confirmed and the deadline over nothing can be kept
 * longer (`kept-longer`): whoever applied was told so; for a reason it can be held.
 */
export function changeRetention({ callId, manager }: ManagedCall, terms: Retention, now: Date) {
  const before = findCall(callId)!;
  const changed = differs(before.retention, terms);
  if (!changed && before.retentionConfirmedAt) return;
  const action = changed ? "retention.changed" : "retention.confirmed";
  change({ action, by: manager, on: callId, callId, at: now }, () => {
    const call = findCall(callId)!;
    refuseUnless(!isCountedOn(call, now) || !isLonger(call.retention, terms), "kept-longer");
    updateCall(callId, { retention: terms, retentionConfirmedAt: now, retentionConfirmedBy: manager.id });
    deleteWarnings(callId);
    const text = inEachLanguage((locale) => sayRetention(terms, languages[locale].t as Translate));
    recordCallChanges(callId, [{ what: "retention", text }], now);
  });
}

type Terms = { retentionConfirmedAt: Date | null; closesAt: Date; status: string };

/** Whether people have applied under these terms. */
function isCountedOn({ retentionConfirmedAt, closesAt, status }: Terms, now: Date): boolean {
  return retentionConfirmedAt !== null && status === "published" && now > closesAt;
}

function differs(before: Retention, after: Retention): boolean {
  return (Object.keys(after) as (keyof Retention)[]).some((name) => before[name] !== after[name]);
}

function isLonger(before: Retention, after: Retention): boolean {
  return retentionPurposes.some((purpose) => after[purpose] > before[purpose]);
}

/** The same as its form shows it, with the day on which each purpose is due as things stand. */
export function viewRetentionTerms({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  return {
    published: call.status === "published",
    confirmedAt: call.retentionConfirmedAt,
    onlyShorter: isCountedOn(call, now),
    timeZone: call.timeZone,
    due: Object.fromEntries(retentionPurposes.map((purpose) => [purpose, dueAt(purpose, call)])),
    values: asTyped(call.retention),
  };
}
