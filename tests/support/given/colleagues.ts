import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { hubsOf, replaceStaff } from "#db/queries/programmes.ts";
import { anAccount, longAgo } from "./accounts.ts";

/** Somebody who works for the call's programme without managing it; at a hub, the programme's first unless one is named. */
export function aColleague(
  { programmeId, manager }: ManagedCall,
  role: "assistant" | "hub",
  { hubId = hubsOf(programmeId)[0]?.id, account = anAccount() } = {},
) {
  const details = { name: account.name };
  change({ action: "manager.invited", by: manager, on: programmeId, at: longAgo, details }, () =>
    replaceStaff({
      programmeId,
      accountId: account.id,
      role,
      hubId: role === "hub" ? hubId : null,
      since: longAgo,
    }),
  );
  return account;
}
