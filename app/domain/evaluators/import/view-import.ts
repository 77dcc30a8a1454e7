import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { invitedAddresses } from "#db/queries/evaluators.ts";
import { findImport, importsOf } from "#db/queries/imports.ts";
import { columnsIn, requiredColumns } from "./columns.ts";
import { readRows, type ReadingOf } from "./read-rows.ts";

const most = 500;

/** What a table may say in this call, and the tables that were brought before. */
export function viewInviteeImports({ callId }: ManagedCall, locale: Locale) {
  const { timeZone, topics, routing } = findCall(callId)!;
  return {
    timeZone,
    kinds: routing.kinds.map(({ name }) => inLanguage(name, locale)),
    topics: topics.map(({ label }) => inLanguage(label, locale)),
    imports: importsOf(callId, 50, "evaluators"),
  };
}

/** The call as rows are compared with it. */
export function readingOf(callId: string): ReadingOf {
  const { topics, routing } = findCall(callId)!;
  return {
    kinds: routing.kinds,
    topics: topics.map(({ id, label }) => ({ id, name: label })),
    invited: new Set(invitedAddresses(callId).map(normalAddress)),
  };
}

/**
 * Who would be invited by a kept table and whose row cannot be taken and why; `missing`: columns that it must have.
 * Undefined for a table of another call.
 */
export function viewInviteeImport({ callId }: ManagedCall, importId: string) {
  const found = findImport(callId, importId, "evaluators");
  if (!found) return;
  const { rows: table, fileName, finishedAt, imported } = found;
  const columns = columnsIn(table[0]);
  const missing = requiredColumns.filter((column) => columns[column] === undefined);
  const read = missing.length > 0 ? [] : readRows(table, readingOf(callId));
  const [wrong, fitting] = [read.filter(isWrong), read.filter((row) => !isWrong(row))];
  const known = new Set(Object.values(columns));
  return {
    fileName,
    finished: finishedAt ? { imported: imported! } : undefined,
    missing,
    unread: table[0].filter((name, place) => name && !known.has(place)),
    fitting: fitting.length,
    wrong: wrong.length,
    invitees: fitting.slice(0, most).map(({ line, invitee }) => ({ line, ...invitee })),
    leftOut: wrong.slice(0, most).map(({ line, invitee: { name, email }, problems }) => ({
      ...{ line, name, email },
      problems,
    })),
  };
}

function isWrong({ problems }: ReturnType<typeof readRows>[number]): boolean {
  return problems.length > 0;
}
