import { countSubmittedOn, updateDiscussion } from "#db/queries/consensus.ts";
import { finalBefore } from "../undoable.ts";
import type { Discussed } from "./change-discussion.ts";

/** Inside a change: the sheet counts from now on, as resting on the sheets that are final by now. */
export function makeFinal({ discussion, application }: Discussed, reason: string | null, now: Date) {
  const restsOn = countSubmittedOn(application.id, finalBefore(now));
  updateDiscussion(discussion.id, { state: "final", endedAt: now, reason, restsOn });
}
