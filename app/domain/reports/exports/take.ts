import { change } from "#app/domain/change.ts";
import type { ExportAccess } from "#app/domain/permissions.ts";
import { updateToken } from "#db/queries/tokens.ts";
import type { ExportKind } from "./kinds.ts";

/** Whether this access is for that kind of export. */
export function mayTake({ kinds }: ExportAccess, kind: ExportKind): boolean {
  return kinds.includes(kind);
}

/** Puts on the record that something left the portal, and when a token was last used; call it before anything is sent. */
export function noteExport(
  access: ExportAccess,
  kind: ExportKind | "application",
  format: string,
  now: Date,
) {
  const { callId, manager, token } = access;
  if (!token) {
    const entry = { by: manager, on: callId, callId, at: now, details: { kind, format } };
    return change({ action: "export.taken", ...entry }, () => {});
  }
  const details = { kind, format, name: token.name };
  change({ action: "export.read-by-token", by: null, on: token.id, callId, at: now, details }, () =>
    updateToken(token.id, { lastUsedAt: now }),
  );
}
