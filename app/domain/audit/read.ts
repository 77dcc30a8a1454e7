import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { auditEntriesOfCall, auditEntriesOfSubject } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { sentenceOf } from "./sentence.ts";

const onePage = 50;
const shownOfOne = 100;

type Entry = ReturnType<typeof auditEntriesOfCall>[number];

/** A page of what happened in a call, the latest first, from before the entry `before`; autosaves left out. */
export function viewRecord({ callId }: ManagedCall, before: number, locale: Locale) {
  const { code, timeZone } = findCall(callId)!;
  const entries = auditEntriesOfCall(callId, before, onePage + 1);
  return {
    timeZone,
    next: entries.length > onePage ? entries[onePage - 1].id : undefined,
    entries: entries.slice(0, onePage).map((entry) => line(entry, code, locale)),
  };
}

/** What happened to one application of the call, the latest first. */
export function viewRecordOf({ callId }: ManagedCall, subjectId: string, locale: Locale) {
  const { code } = findCall(callId)!;
  return auditEntriesOfSubject(callId, subjectId, shownOfOne).map((entry) => line(entry, code, locale));
}

/** In words only: details may hold what is not for everybody who reads the record. */
function line(entry: Entry, code: string, locale: Locale) {
  const number =
    entry.applicationNumber === null ? undefined : applicationNumber(code, entry.applicationNumber);
  const actor = entry.actor ?? entry.evaluator;
  return {
    id: entry.id,
    at: entry.at,
    text: sentenceOf({ ...entry, actor }, number, locale),
    application: number === undefined ? undefined : { id: entry.subjectId, number },
  };
}
