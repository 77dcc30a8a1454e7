import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findImport, updateImport } from "#db/queries/imports.ts";
import { type Invitation, type InvitationLink, inviteEach } from "../invite.ts";
import { readRows } from "./read-rows.ts";
import { readingOf } from "./view-import.ts";

/** What the letter says to all whose row says nothing else. */
type Letter = Pick<Invitation, "locale" | "message" | "answerBy" | "askedFor" | "kind">;

/**
 * Invites everybody whose row of a kept table has nothing wrong: all of them in one transaction or nobody. `expected`: how
 * many the manager saw. Refuses when others would be invited by now (`changed-elsewhere`), a table that was used before
 * (`already-imported`), and one of which no row can be taken (`nothing-to-import`).
 */
export function takeInvitees(
  managed: ManagedCall,
  importId: string,
  letter: Letter,
  expected: number,
  makeLink: () => InvitationLink,
  now: Date,
) {
  const { callId, manager } = managed;
  const details = { count: expected };
  change({ action: "evaluators.invited", by: manager, on: callId, callId, at: now, details }, () => {
    const { rows: table, finishedAt } = findImport(callId, importId, "evaluators")!;
    refuseUnless(!finishedAt, "already-imported");
    const rows = readRows(table, readingOf(callId)).filter(({ problems }) => problems.length === 0);
    refuseUnless(rows.length > 0, "nothing-to-import");
    refuseUnless(rows.length === expected, "changed-elsewhere");
    const invitations = rows.map(({ invitee }) => ({ ...letter, ...said(invitee), ...makeLink() }));
    inviteEach(managed, invitations, now);
    updateImport(importId, { finishedAt: now, imported: rows.length });
  });
}

/** Without what a row leaves open, which the letter then says. */
function said<Invitee extends object>(invitee: Invitee): Invitee {
  return Object.fromEntries(Object.entries(invitee).filter(([, value]) => value !== undefined)) as Invitee;
}
