import type { Discussant } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateDiscussion } from "#db/queries/consensus.ts";
import { changeDiscussion } from "./change-discussion.ts";
import { sheetOf } from "./save-consensus.ts";
import { missingInConsensus } from "./sheet.ts";
import { tellPutForward } from "./tell.ts";

/**
 * The rapporteur asks the others whether they agree; all of them are asked, also who answered an earlier version. Refuses
 * anybody else (`not-rapporteur`), an incomplete sheet (`sheet-incomplete`), and one that is put forward as it is already.
 */
export function putForward(discussant: Discussant, now: Date) {
  const { company } = findApplication(discussant.applicationId)!.application;
  changeDiscussion(discussant, "consensus.put-forward", { company }, now, (discussed) => {
    const { discussion, call } = discussed;
    refuseUnless(discussion.rapporteur === discussant.assignmentId, "not-rapporteur");
    refuseUnless(discussion.state === "open", "changed-elsewhere");
    const { points, overall } = missingInConsensus(call.scoring, sheetOf(discussed, now));
    refuseUnless(points.length === 0 && !overall, "sheet-incomplete");
    const version = discussion.version + 1;
    updateDiscussion(discussion.id, { state: "put-forward", version });
    tellPutForward(discussed, version > 1, now);
  });
}
