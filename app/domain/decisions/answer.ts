import { changeOwn } from "#app/domain/applications/change-own.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { tellingHubs } from "./hubs/tell.ts";
import { moveUp } from "./move-up.ts";

export type Answer = "accepted" | "declined";

/**
 * A finalist takes the place or gives it back; then the first of the reserve becomes a finalist at once, or as soon as all
 * decisions are out. Refuses after
 * the date by which an answer was due (that instant still counts), a second answer, and somebody of the team who may
 * only edit (`may-not-submit`).
 */
export function answerDecision(own: OwnApplication, answer: Answer, now: Date) {
  const { applicationId, callId } = own;
  const details = () => ({ company: findApplication(applicationId)!.application.company, answer });
  changeOwn(own, "decision.answered", details, now, (role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    const decision = findDecision(applicationId);
    refuseUnless(decision?.releasedAt && decision.outcome === "finalist", "changed-elsewhere");
    refuseUnless(!decision.answer, "already-answered");
    refuseUnless(now <= decision.answerBy!, "too-late-to-answer");
    tellingHubs({ id: callId }, now, () => {
      updateDecision(applicationId, { answer, answeredAt: now });
      // Until all are told, the reserve does not know that it is one.
      if (answer === "declined" && findCall(callId)!.resultsReleasedAt) moveUp(callId, now);
    });
  });
}
