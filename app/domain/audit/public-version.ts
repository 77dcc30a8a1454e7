import { commitsMade } from "#app/domain/change.ts";
import { commitsOfOthers, lastEntryId, linesFrom } from "#db/queries/audit.ts";
import type { AuditAction } from "./actions.ts";

/** They come many times a second while a call closes or an evaluation ends, and change nothing that everybody can see. */
const quiet = new Set<string>([
  "account.created",
  "account.email-confirmed",
  "account.link-requested",
  "account.signed-in",
  "account.signed-out",
  "application.attempt-refused",
  "application.begun",
  "application.file-added",
  "application.file-removed",
  "application.form-seen",
  "application.saved",
  "application.submitted",
  "consensus.saved",
  "evaluators.thanked",
  "link.used",
  "profile.saved",
  "sheet.saved",
  "sheet.submitted",
] satisfies AuditAction[]);

let seen: number | undefined;
let version = 0;
let [looked, own, written] = [-Infinity, -1, ""];

/**
 * A number that grows with each change that a page for everybody may show; with those of other processes and threads a
 * millisecond later. Whoever keeps such a page asks for it before they show it again.
 */
export function publicVersion(): number {
  const now = performance.now();
  if (own === commitsMade && now - looked < 1) return version;
  const since = `${commitsMade} ${commitsOfOthers()}`;
  if (since !== written) look();
  [looked, own, written] = [now, commitsMade, since];
  return version;
}

function look(): void {
  if (seen === undefined) return begin();
  const [last, ...since] = linesFrom(seen);
  // Another record took the place of the one that was read.
  if (last?.id !== seen) return begin();
  for (const { id, action } of since) {
    seen = id;
    if (!quiet.has(action)) version += 1;
  }
}

function begin() {
  seen = lastEntryId();
  version += 1;
}
