import { z } from "zod";
import { changeOwn } from "#app/domain/applications/change-own.ts";
import { writeToManagers } from "#app/domain/applications/messages/send.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { findRedressOf, insertRedress } from "#db/queries/redress.ts";
import { tellReceived } from "./tell.ts";
import { redressUntil } from "./window.ts";

/** How a decision was made can be wrong; that somebody would have judged otherwise is no ground. */
export const grounds = ["procedure", "conflict", "eligibility", "mistake"] as const;

export const redressInput = z.object({
  ground: z.enum(grounds),
  text: z.string().trim().min(1).max(5000),
});

export type RedressInput = z.output<typeof redressInput>;

/**
 * Asks that somebody else looks at how the decision was made; the team has it in hand and managers are told. Refuses outside of the call's window
 * (`redress-closed`), a second request (`already-asked`), and somebody of the team who may only edit (`may-not-submit`).
 */
export function askRedress(own: OwnApplication, { ground, text }: RedressInput, now: Date) {
  const { applicationId, callId, applicant } = own;
  changeOwn(own, "redress.asked", {}, now, (role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    const until = redressUntil(findCall(callId)!);
    refuseUnless(until && now <= until && findDecision(applicationId)?.releasedAt, "redress-closed");
    refuseUnless(!findRedressOf(applicationId), "already-asked");
    const id = crypto.randomUUID();
    insertRedress({ id, callId, applicationId, ground, text, askedAt: now, askedBy: applicant.id });
    tellReceived(applicationId, { ground, text }, now);
    writeToManagers(own, text, now);
  });
}
