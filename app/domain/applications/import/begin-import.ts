import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertImport } from "#db/queries/imports.ts";

const mostRows = 1000;
const mostColumns = 300;

/**
 * Keeps a table (its header first) so that it can be looked at before anything is taken from it, and returns its id.
 * `of`: what its rows are. Refuses one without rows (`table-empty`), with more than 1000 rows or 300 columns
 * (`table-too-large`), and any once decisions are released.
 */
export function beginImport(
  { callId, manager }: ManagedCall,
  { fileName, rows }: { fileName: string; rows: string[][] },
  now: Date,
  of: "applications" | "evaluators" = "applications",
): string {
  const id = crypto.randomUUID();
  const details = { name: fileName, rows: rows.length - 1 };
  return change({ action: "import.begun", by: manager, on: id, callId, at: now, details }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(rows.length > 1, "table-empty");
    const columns = Math.max(...rows.map((row) => row.length));
    const fits = rows.length - 1 <= mostRows && columns <= mostColumns;
    refuseUnless(fits, "table-too-large", { rows: mostRows, columns: mostColumns });
    insertImport({ id, callId, at: now, by: manager.id, of, fileName, rows });
    return id;
  });
}
