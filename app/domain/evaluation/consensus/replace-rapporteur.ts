import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findDiscussion, nameOfPair, updateDiscussion } from "#db/queries/consensus.ts";
import { type Discussed, isGoingOn, manageDiscussion } from "./change-discussion.ts";
import { tellOpened, tellPutForward } from "./tell.ts";

/**
 * Somebody else writes the consensus sheet from now on, and is told; what was written stays. Where it is put forward,
 * whoever wrote it is asked for an answer. Refuses somebody who does not take part, who is the rapporteur already, and
 * a discussion that ended (`changed-elsewhere`).
 */
export function replaceRapporteur(managed: ManagedCall, applicationId: string, pair: string, now: Date) {
  const before = findDiscussion(applicationId)?.rapporteur;
  const details = ({ company }: { company: string }) => ({
    company,
    from: before ? nameOfPair(before) : "",
    to: nameOfPair(pair),
  });
  manageDiscussion(managed, applicationId, "rapporteur.replaced", details, now, (discussed) => {
    const { discussion, call, application, participants } = discussed;
    const chosen = participants.filter(({ assignmentId }) => assignmentId === pair);
    refuseUnless(isGoingOn(discussion) && chosen.length > 0, "changed-elsewhere");
    refuseUnless(discussion.rapporteur !== pair, "changed-elsewhere");
    updateDiscussion(discussion.id, { rapporteur: pair });
    tellOpened(call, application, chosen, pair, now);
    if (discussion.state === "put-forward") askFormer(discussed, pair, now);
  });
}

/** Whoever wrote the sheet that is put forward answers it now as the others do. */
function askFormer({ discussion, participants, ...discussed }: Discussed, pair: string, now: Date) {
  const former = participants.filter(({ assignmentId }) => assignmentId === discussion.rapporteur);
  const asked = { ...discussed, discussion: { ...discussion, rapporteur: pair }, participants: former };
  tellPutForward(asked, false, now);
}
