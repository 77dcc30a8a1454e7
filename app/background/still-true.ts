import { createHash } from "node:crypto";
import { isReminderTrue } from "#app/domain/applications/remind.ts";
import { isStillSilent } from "#app/domain/assignment/write-to-silent.ts";
import { deadlineOf } from "#app/domain/calls/deadline.ts";
import { isStillToAnswer } from "#app/domain/decisions/remind-finalists.ts";
import { isStillToRemedy } from "#app/domain/eligibility/remedies/remind.ts";
import { isStillDone } from "#app/domain/evaluation/thank.ts";
import { isStillToDeclare } from "#app/domain/evaluators/ask-to-declare.ts";
import { isUnanswered } from "#app/domain/evaluators/remind-invited.ts";
import { findAccount, findUsableLink } from "#db/queries/accounts.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDiscussion } from "#db/queries/consensus.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findFollowerByToken } from "#db/queries/followers.ts";
import { findInterview } from "#db/queries/interviews.ts";
import { requestsOf } from "#db/queries/invitations.ts";
import { findMemberInvitation } from "#db/queries/members.ts";
import { findManagerInvitation } from "#db/queries/programmes.ts";
import { findRedressOf } from "#db/queries/redress.ts";
import { warningsOf } from "#db/queries/retention.ts";
import { countSamplesLeft } from "#db/queries/samples.ts";
import { unsubmittedOf } from "#db/queries/silence.ts";
import type { EmailProps, EmailTemplate } from "#emails/index.ts";

/** What waits in the outbox; `subjectId` is an application's or an evaluator's id. */
type Waiting<Name extends EmailTemplate> = {
  props: EmailProps[Name];
  subjectId: string;
  accountId?: string | null;
  callId?: string | null;
  queuedAt: Date;
};
type Check<Name extends EmailTemplate> = (email: Waiting<Name>, now: Date) => boolean;

/** Tells of what happened, so that nothing later makes it untrue. */
const always = () => true;

/**
 * What is looked at again before it is sent: between queueing and sending somebody may have done what it asks for. Every
 * message is named, so that nobody forgets to decide.
 */
const checks: { [Name in EmailTemplate]: Check<Name> } = {
  "confirm-email": ({ props, accountId }, now) =>
    findUsableLink(idIn(props.link), "confirm-email", now) !== undefined && !isConfirmed(accountId),
  "account-exists": always,
  "new-address": always,
  "address-in-use": always,
  "address-changing": always,
  "further-address": always,
  "address-adding": always,
  "accounts-merged": always,
  "sign-in-link": ({ props }, now) => findUsableLink(idIn(props.link), "sign-in", now) !== undefined,
  "prove-link": ({ props }, now) => findUsableLink(idIn(props.link), "prove", now) !== undefined,
  "new-sign-in": always,
  "portal-alarm": always,
  "way-in-changed": always,
  "reset-password": ({ props }, now) => findUsableLink(idIn(props.link), "reset-password", now) !== undefined,
  // Whoever had an account already manages, and is only told.
  "manager-invitation": ({ props }, now) =>
    props.link === "/manage" || findManagerInvitation(idIn(props.link), now) !== undefined,

  "application-received": always,
  "application-imported": always,
  "application-withdrawn": always,
  "team-invitation": ({ props }, now) => isOpenInvitation(idIn(props.link), now),
  "form-changed": ({ subjectId }) => findApplication(subjectId)?.application.status !== "withdrawn",
  "team-removed": always,
  "team-handed-over": always,
  "deadline-extended": ({ props, subjectId, callId }) =>
    isDeadline(new Date(props.until), callId!, subjectId),
  "draft-reminder": ({ subjectId, props }) => isReminderTrue(subjectId, new Date(props.closesAt)),
  "question-received": always,
  "question-answered": always,
  "question-corrected": always,
  "follow-confirm": ({ props }) => findFollowerByToken(tokenIn(props.link))?.follower.confirmedAt === null,
  "message-to-applicant": always,
  "message-to-managers": always,
  broadcast: always,

  "evaluator-invitation": ({ subjectId }) => isUnanswered(subjectId),
  "evaluator-reminder": ({ subjectId }) => isUnanswered(subjectId),
  "evaluator-withdrawn": always,
  "evaluator-request": ({ subjectId }) => requestsOf(subjectId).some(({ settledAt }) => !settledAt),
  "declare-conflicts": ({ subjectId }) => isStillToDeclare(subjectId),
  "assignments-published": ({ subjectId }) => unsubmittedOf(subjectId).pairs > 0,
  "assignments-changed": always,
  "seats-opened": always,
  "retention-warning": ({ callId, queuedAt }) => isStillWarned(callId!, queuedAt),
  "conflicts-appeared": always,
  "assignment-withdrawn": always,
  "nothing-begun": ({ subjectId, queuedAt }) => isStillSilent(subjectId, queuedAt),
  "samples-waiting": ({ subjectId }) => countSamplesLeft(subjectId) > 0,
  "sheets-reminder": ({ subjectId }) => unsubmittedOf(subjectId).pairs > 0,
  "evaluation-done": ({ subjectId }) => isStillDone(subjectId),
  "results-published": always,
  "sheet-reopened": ({ props }) =>
    isAssigned(assignmentIn(props.link)) && findSheet(assignmentIn(props.link))?.status !== "submitted",
  "discussion-opened": ({ props }) => isDiscussed(assignmentIn(props.link)),
  "discussion-written": ({ props }) => isDiscussed(assignmentIn(props.link)),
  "consensus-put-forward": ({ props }) => isDiscussed(assignmentIn(props.link)),

  "decision-finalist": always,
  "finalist-reminder": ({ subjectId }) => isStillToAnswer(subjectId),
  "finalist-hub": always,
  "hub-finalists": always,
  "report-ready": always,
  "pitch-invitation": ({ props, subjectId }, now) => isPlanned(props, subjectId, now),
  "pitch-reminder": ({ props, subjectId }, now) => isPlanned(props, subjectId, now),
  "pitch-cancelled": ({ subjectId }) => Boolean(findInterview(subjectId)?.cancelledAt),
  "remedy-requested": ({ props, subjectId }, now) => isStillToRemedy(subjectId, new Date(props.until), now),
  "remedy-reminder": ({ props, subjectId }, now) => isStillToRemedy(subjectId, new Date(props.until), now),
  // Of another request since then it would tell the contrary.
  "remedy-withdrawn": ({ subjectId }) => !findApplication(subjectId)?.remedy,
  // The answer says all of it, and more.
  "redress-received": ({ subjectId }) => !findRedressOf(subjectId)?.outcome,
  "redress-answered": always,
  "decision-reserve": always,
  "decision-not-selected": always,
  "decision-ineligible": always,
};

type Queued = {
  template: EmailTemplate;
  props: object;
  subjectId: string | null;
  accountId?: string | null;
  callId?: string | null;
  queuedAt?: Date;
};

/** Whether a queued e-mail still says what is true at `now`. */
export function isStillTrue(email: Queued, now: Date): boolean {
  // Only somebody who wants to look at it gets it.
  if ((email.props as { isTest?: boolean }).isTest) return true;
  const check = checks[email.template] as (email: Queued, now: Date) => boolean;
  return check(email, now);
}

const tokenIn = (link: string) => new URL(link, "http://portal").pathname.split("/").at(-1)!;

/** The portal keeps of a link only the SHA-256 of its token. */
const idIn = (link: string) => createHash("sha256").update(tokenIn(link)).digest("hex");

/** "/sheets/ID" and what is below it. */
const assignmentIn = (link: string) => link.split("/")[2];

const isConfirmed = (accountId: string | null | undefined) =>
  Boolean(accountId && findAccount(accountId)?.emailConfirmed);

function isOpenInvitation(id: string, now: Date): boolean {
  const invitation = findMemberInvitation(id)?.invitation;
  return Boolean(invitation && !invitation.joinedAt && !invitation.revokedAt && invitation.expiresAt > now);
}

/** An extension after the one that a letter tells of has a letter of its own. */
function isDeadline(until: Date, callId: string, applicationId: string | null): boolean {
  const application = applicationId ? findApplication(applicationId)?.application : undefined;
  return deadlineOf(findCall(callId)!, application).getTime() === until.getTime();
}

type Appointment = Pick<EmailProps["pitch-invitation"], "at" | "place">;

/** Still to come, at the time and place that the letter names. */
function isPlanned({ at, place }: Appointment, applicationId: string, now: Date): boolean {
  const interview = findInterview(applicationId);
  if (!interview || interview.cancelledAt || interview.at <= now) return false;
  return interview.at.toISOString() === at && interview.place === place;
}

const isAssigned = (assignmentId: string) => findAssignment(assignmentId)?.status === "assigned";

/** Other terms since then have a warning of their own. */
const isStillWarned = (callId: string, queuedAt: Date) =>
  warningsOf(callId).some(({ at }) => at.getTime() === queuedAt.getTime());

function isDiscussed(assignmentId: string): boolean {
  const assignment = findAssignment(assignmentId);
  if (assignment?.status !== "assigned") return false;
  const state = findDiscussion(assignment.applicationId)?.state;
  return state === "open" || state === "put-forward";
}
