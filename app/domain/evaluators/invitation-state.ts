import type { EvaluatorStatus } from "#db/schema/evaluators.ts";

type Invitation = { status: EvaluatorStatus; answerBy: Date | null };

/** Expired: nobody answered in time; it can be sent again. */
export type InvitationState = EvaluatorStatus | "expired";

/** How an invitation stands at `now`; the last instant at which it can be answered still counts. */
export function stateOf({ status, answerBy }: Invitation, now: Date): InvitationState {
  return status === "invited" && answerBy && answerBy < now ? "expired" : status;
}
