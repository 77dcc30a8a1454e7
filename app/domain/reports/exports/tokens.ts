import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertToken, tokensOf, updateToken } from "#db/queries/tokens.ts";
import { exportKinds } from "./kinds.ts";

const most = 20;
const day = 24 * 60 * 60 * 1000;

export const newToken = z.object({
  name: z.string().trim().min(1).max(60),
  kinds: z.array(z.enum(exportKinds)).min(1),
  /** Days until it expires. */
  days: z.int().min(1).max(365),
});
export type NewToken = z.output<typeof newToken>;

/** A token for a program; only the hash of what it will show is kept. Refuses more than twenty usable ones (`too-many-tokens`). */
export function createToken(
  { callId, manager }: ManagedCall,
  { name, kinds, days }: NewToken,
  hash: string,
  now: Date,
) {
  const id = crypto.randomUUID();
  change({ action: "token.created", by: manager, on: id, callId, at: now, details: { name } }, () => {
    refuseUnless(tokensOf(callId).filter((token) => isUsable(token, now)).length < most, "too-many-tokens", {
      most,
    });
    const expiresAt = new Date(now.getTime() + days * day);
    insertToken({ id, hash, callId, name, kinds, createdAt: now, createdBy: manager.id, expiresAt });
  });
}

/** It opens nothing from now on. Refuses one of another call, and one that was revoked before (`changed-elsewhere`). */
export function revokeToken({ callId, manager }: ManagedCall, tokenId: string, now: Date) {
  const token = tokensOf(callId).find(({ id }) => id === tokenId);
  const details = { name: token?.name ?? "" };
  change({ action: "token.revoked", by: manager, on: tokenId, callId, at: now, details }, () => {
    refuseUnless(token && !token.revokedAt, "changed-elsewhere");
    updateToken(tokenId, { revokedAt: now, revokedBy: manager.id });
  });
}

/** The tokens of a call without anything that opens something, and when each was last used. */
export function viewTokens({ callId }: ManagedCall, now: Date) {
  return {
    timeZone: findCall(callId)!.timeZone,
    tokens: tokensOf(callId).map(({ id, name, kinds, createdAt, createdBy, ...dates }) => ({
      id,
      name,
      kinds: exportKinds.filter((kind) => kinds.includes(kind)),
      createdAt,
      createdBy: createdBy ?? "",
      expiresAt: dates.expiresAt,
      lastUsedAt: dates.lastUsedAt,
      revokedAt: dates.revokedAt,
      usable: isUsable(dates, now),
    })),
  };
}

function isUsable({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date }, now: Date) {
  return !revokedAt && expiresAt > now;
}
