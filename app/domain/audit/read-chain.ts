import type { Administrator } from "#app/domain/permissions.ts";
import { countLines, lastAnchor } from "#db/queries/audit-chain.ts";
import { signedHead } from "./verify.ts";

/** The end of the record as it is now, signed, to be kept elsewhere, and when the portal last wrote one to its log. */
export function viewHead(_permit: Administrator, now: Date) {
  const head = signedHead(now);
  return {
    lines: countLines(),
    head: head && { ...head, at: head.at.toISOString() },
    loggedAt: lastAnchor()?.at,
  };
}
