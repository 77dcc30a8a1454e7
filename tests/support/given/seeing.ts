import type { Account } from "#app/domain/accounts/account.ts";
import { seeAsOneOf } from "#app/domain/seeing/begin.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { seeFrom } from "#app/http/seeing.server.ts";

/** What a browser sends that sees the portal by a line of the record. */
export async function seeingHeaders(entry: number) {
  const kept = (await seeFrom(entry)).headers.get("Set-Cookie")!;
  return { Cookie: kept.split(";")[0] };
}

/** A manager of the call begins to see the portal as somebody; what their browser sends from then on. */
export function seeingAs(managed: ManagedCall, seen: Account, now = new Date()) {
  return seeingHeaders(seeAsOneOf(managed, seen.id, "She does not find her receipt.", now));
}
