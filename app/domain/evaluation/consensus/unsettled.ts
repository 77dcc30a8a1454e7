import { findCall } from "#db/queries/calls.ts";
import { standingsIn, unsettledIn } from "#db/queries/consensus-standing.ts";
import { finalBefore } from "../undoable.ts";
import { farApart } from "./far-apart.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
export type Unsettled = ReturnType<typeof unsettledIn>;
export type UnsettledCounts = ReturnType<typeof countUnsettled>;

const never = new Date(8.64e15);

/**
 * The applications of a call whose consensus is not settled, also those of which a sheet can still be taken back; none where
 * the call knows no consensus. Read from all sheets: apart where the call is large, so without a time.
 */
export function readUnsettled(call: Call): Unsettled {
  const far = farApart(call, never);
  return far ? unsettledIn(call.id, far) : [];
}

/** How many of them stand in which way by now. */
export function countUnsettled(unsettled: Unsettled, now: Date) {
  const isFinal = (at: number) => at < finalBefore(now).getTime();
  const of = (name: Unsettled[number]["standing"]) => unsettled.filter(({ standing }) => standing === name);
  return {
    needed: of("needed").filter(({ lastSubmittedAt }) => isFinal(lastSubmittedAt)).length,
    open: of("open").length,
    putForward: of("put-forward").length,
    outdated: of("outdated").length,
  };
}

export type Discussed = ReturnType<typeof readDiscussed>;

/** The applications of a call with a discussion or the need for one, by number; like the unsettled ones, without a time. */
export function readDiscussed({ callId }: { callId: string }) {
  return standingsIn(callId, farApart(findCall(callId)!, never));
}

/** Where they stand by now: while a sheet can still be taken back nothing is needed, and who left it at that has left it. */
export function standingBy(discussed: Discussed, now: Date) {
  const final = finalBefore(now).getTime();
  return discussed.flatMap((one) => {
    if (one.standing !== "needed" || one.lastSubmittedAt < final) return [one];
    return one.discussionId ? [{ ...one, standing: "left" as const }] : [];
  });
}
