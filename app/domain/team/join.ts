import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { findMemberInvitation, insertMember, teamOf, updateMemberInvitation } from "#db/queries/members.ts";
import { stateOfInvitation } from "./invitation.ts";

/**
 * Takes the person into the team that the link invites to and returns the application's id; whoever evaluates it stops
 * until they have declared conflicts again. `tokenHash`: SHA-256 of the link's token. An application of the own in the
 * same call is no obstacle: people help each other, and only an owner is limited to one. Refuses an invitation that was
 * used, revoked or has expired (`invitation-over`), whoever belongs to the team (`already-in-team`), and an address
 * that nobody proved (`address-unconfirmed`).
 */
export function joinTeam(account: Account, tokenHash: string, now: Date): string {
  const invitedTo = invitationOf(tokenHash).application.id;
  const details = () => ({ role: invitationOf(tokenHash).invitation.role });
  const entry = { by: account, on: invitedTo, callId: invitationOf(tokenHash).call.id, at: now, details };
  return change({ action: "team.joined", ...entry }, () => {
    const { invitation, application, call } = invitationOf(tokenHash);
    const { applicationId, role, email } = invitation;
    const isInTeam = teamOf(applicationId).some(({ accountId }) => accountId === account.id);
    refuseUnless(!isInTeam, "already-in-team", { name: account.name });
    refuseUnless(stateOfInvitation(invitation, now) === "open", "invitation-over");
    // Whoever has the link has the invited address; any other one must be confirmed by itself.
    refuseUnless(account.emailConfirmed || account.email === email, "address-unconfirmed");
    insertMember({ applicationId, accountId: account.id, role, since: now });
    updateMemberInvitation(tokenHash, { joinedAt: now });
    // Evaluators declared against the team as it was.
    updateApplication(applicationId, { listedAt: now });
    findConflictsOf(call.id, now, { applicationId: application.id });
    return applicationId;
  });
}

/** By the hash of its link; inviting again ends the link that was sent before. */
function invitationOf(tokenHash: string) {
  const found = findMemberInvitation(tokenHash);
  refuseUnless(found, "invitation-over");
  return found;
}
