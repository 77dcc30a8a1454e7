import type { Account } from "#app/domain/accounts/account.ts";
import { finalBefore } from "#app/domain/evaluation/undoable.ts";
import {
  findAcceptedEvaluator,
  findAssistedCall,
  findManagedCall,
  findManagedProgramme,
  findOwnAssignment,
  findSubmittedIn,
  findTeamRole,
  rolesOf,
} from "#db/queries/permissions.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findPair } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { countSamplesLeft, findSampleEvaluator } from "#db/queries/samples.ts";
import { findHubFinalist } from "#db/queries/hub-finalists.ts";
import { findDiscussion, isDiscussed } from "#db/queries/consensus.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { isAsSubmitted, isDraftSheet, managesCall, takesPartIn } from "#db/queries/seeing.ts";
import { findUsableToken } from "#db/queries/tokens.ts";

declare const checked: unique symbol;

/** Can only be made in this file, so holding one proves that the permission was checked. */
type Permit<Facts> = Readonly<Facts> & { readonly [checked]: true };

/** What somebody may do with an application: an editor changes the draft, a submitter submits and withdraws too, the owner everything. */
export type TeamRole = "owner" | "submitter" | "editor";
/** Somebody of an application's team. */
export type OwnApplication = Permit<{
  applicationId: string;
  callId: string;
  role: TeamRole;
  applicant: Account;
}>;
/** Whoever manages, or assists, at least one programme. */
export type OwnProgrammes = Permit<{ reader: Account }>;
export type ManagedProgramme = Permit<{ programmeId: string; manager: Account }>;
/** What somebody is in a programme whose calls they can open. */
export type CallRole = "manager" | "assistant";
/** Whoever may read what an assistant of the call's programme may: a manager too. Views that show more take a `ManagedCall`. */
export type ReadableCall = Permit<{ callId: string; programmeId: string; role: CallRole }>;
/** Whoever decides eligibility in a call: an assistant or a manager. */
export type EligibilityDesk = ReadableCall & Permit<{ decider: Account }>;
/** A manager's: opens whatever the others open, and every other command. */
export type ManagedCall = EligibilityDesk & Permit<{ role: "manager"; manager: Account }>;
/** Whoever is of a hub of at least one programme. */
export type OfHubs = Permit<{ person: Account }>;
/** A finalist that goes to the hub of whoever looks, once the results of its call are out. */
export type HubFinalist = Permit<{ applicationId: string; callId: string; person: Account }>;
/** An evaluator who accepted the invitation to a call. */
export type EvaluatorInCall = Permit<{ evaluatorId: string; callId: string; account: Account }>;
/** A published assignment without a conflict: the only way to read an application as an evaluator. */
export type AssignedEvaluation = Permit<{
  assignmentId: string;
  applicationId: string;
  evaluatorId: string;
  callId: string;
  account: Account;
}>;
/** What evaluators of an application read of it, be the pair one that there is or one that a manager looks through. */
export type EvaluatorsView = Permit<{ applicationId: string; callId: string }>;
/** An evaluator in front of a sample entry of the call. */
export type SampleEvaluation = Permit<{
  sampleId: string;
  evaluatorId: string;
  callId: string;
  account: Account;
}>;
/** An assigned evaluator whose sheet is final where a discussion was opened: sees the others' sheets and what is said. */
export type Discussant = Permit<{
  assignmentId: string;
  applicationId: string;
  evaluatorId: string;
  callId: string;
  account: Account;
}>;
/** Reading exports of a call: a manager all of them, a program those that its token names. */
export type ExportAccess = Permit<{
  callId: string;
  kinds: readonly string[];
  manager: Account | null;
  token: { id: string; name: string } | null;
}>;
export type Administrator = Permit<{ administrator: Account }>;

/**
 * Where somebody sees the portal as somebody else, both must be allowed to see: a manager what is of the call, an
 * administrator what is of calls in which they themselves take no part.
 */
function maySeeToo({ seenBy }: Account, callId: string): boolean {
  if (!seenBy) return true;
  const { seer, callId: only } = seenBy;
  if (only) return callId === only && managesCall(seer.id, callId);
  return seer.administrator && !takesPartIn(callId, seer.id);
}

/** Somebody owns an application or was taken into its team; seen by others, only as it was submitted. */
export function ownApplication(applicant: Account, applicationId: string) {
  const facts = findTeamRole(applicant.id, applicationId);
  if (!facts || !maySeeToo(applicant, facts.callId)) return;
  if (applicant.seenBy && !isAsSubmitted(applicationId)) return;
  return { ...facts, applicant } as OwnApplication;
}

/** What a permit's holder is in the team by now: between the beginning of a request and its end somebody may be taken out of it. */
export function roleNow({ applicant, applicationId }: OwnApplication): TeamRole | undefined {
  return findTeamRole(applicant.id, applicationId)?.role;
}

/** Somebody manages or assists something; which calls of it open to whoever sees the portal as them, each call says. */
export function ownProgrammes(reader: Account) {
  return rolesOf(reader.id).manages ? ({ reader } as OwnProgrammes) : undefined;
}

/** Somebody manages a programme. */
export function managedProgramme(manager: Account, slug: string) {
  const facts = findManagedProgramme(manager.id, slug);
  return facts && !manager.seenBy ? ({ ...facts, manager } as ManagedProgramme) : undefined;
}

/** Somebody manages the programme of a call. */
export function managedCall(manager: Account, slug: string) {
  const facts = findManagedCall(manager.id, slug);
  if (!facts || manager.seenBy) return;
  return { ...facts, role: "manager", decider: manager, manager } as ManagedCall;
}

/** Somebody manages the programme of a call or assists it; nobody is lent what a manager may. */
export function eligibilityDesk(decider: Account, slug: string): EligibilityDesk | undefined {
  const assisted = findAssistedCall(decider.id, slug);
  if (assisted && !maySeeToo(decider, assisted.callId)) return;
  if (assisted) return { ...assisted, role: "assistant", decider } as EligibilityDesk;
  return managedCall(decider, slug);
}

/** The same as a manager's permit, if it is one. */
export function ifManager(call: ReadableCall): ManagedCall | undefined {
  return call.role === "manager" ? (call as ManagedCall) : undefined;
}

/** Somebody is of a hub; which of its finalists whoever sees the portal as them may see, `hubFinalist` says. */
export function ofHubs(person: Account) {
  return rolesOf(person.id).ofHub ? ({ person } as OfHubs) : undefined;
}

/** Somebody is of the hub to which a finalist goes, and the results are out. */
export function hubFinalist(person: Account, applicationId: string) {
  const facts = findHubFinalist(person.id, applicationId);
  if (!facts || !maySeeToo(person, facts.callId)) return;
  return { ...facts, person } as HubFinalist;
}

/** Somebody accepted to evaluate in a call. */
export function evaluatorInCall(account: Account, slug: string) {
  const facts = findAcceptedEvaluator(account.id, slug);
  if (!facts || !maySeeToo(account, facts.callId)) return;
  return { ...facts, account } as EvaluatorInCall;
}

/** Somebody was given an application to evaluate, has no conflict with it and has no samples to score before. */
export function assignedEvaluation(account: Account, assignmentId: string) {
  const facts = pairWithoutConflict(account, assignmentId);
  if (!facts || countSamplesLeft(facts.evaluatorId) > 0) return;
  return { ...facts, account } as AssignedEvaluation;
}

/** Whether nothing but samples that are not scored yet keeps an application from its evaluator; the call's slug if so. */
export function samplesBefore(account: Account, assignmentId: string): string | undefined {
  const facts = pairWithoutConflict(account, assignmentId);
  if (facts && countSamplesLeft(facts.evaluatorId) > 0) return findCall(facts.callId)!.slug;
}

/** A sheet that is not submitted is its evaluator's alone. */
function pairWithoutConflict(account: Account, assignmentId: string) {
  const facts = findOwnAssignment(account.id, assignmentId);
  if (!facts || !maySeeToo(account, facts.callId)) return;
  if (account.seenBy && isDraftSheet(assignmentId)) return;
  if (!findConflict(facts.evaluatorId, facts.applicationId)) return facts;
}

/** Somebody accepted to evaluate in a call whose samples are before its evaluators. */
export function sampleEvaluation(account: Account, sampleId: string) {
  const facts = findSampleEvaluator(account.id, sampleId);
  return facts && !account.seenBy ? ({ ...facts, account } as SampleEvaluation) : undefined;
}

/** Somebody was given an application, has no conflict with it, and can no longer take the own sheet back. */
export function discussant(account: Account, assignmentId: string, now: Date) {
  const assigned = assignedEvaluation(account, assignmentId);
  if (!assigned || !isDiscussed(assignmentId, finalBefore(now))) return;
  return { ...assigned } as unknown as Discussant;
}

/** A manager of the call exports all that there is. */
export function exportsOfManager({ callId, manager }: ManagedCall, kinds: readonly string[]) {
  return { callId, kinds, manager, token: null } as unknown as ExportAccess;
}

/** A program shows a token of the call that has neither expired nor been revoked. */
export function exportsByToken(hash: string, slug: string, now: Date) {
  const found = findUsableToken(hash, slug, now);
  return found && ({ ...found, manager: null } as unknown as ExportAccess);
}

/** Somebody as a manager looks through their eyes: whatever is done with a permit of theirs, `change` refuses. */
function throughTheEyesOf(accountId: string, { manager, callId }: ManagedCall, now: Date): Account {
  const seenBy = { seer: manager, callId, until: now };
  return { ...findAccount(accountId)!, administrator: false, seenBy };
}

/**
 * What opens a submitted application to its team, to an assistant, to those who evaluate it and to its hub, for a manager
 * of its call to look through. Nobody else gets one, and none of them can write.
 */
export function permitsToPreview(managed: ManagedCall, applicationId: string, now: Date) {
  const { callId, programmeId, manager } = managed;
  const found = findSubmittedIn(callId, applicationId);
  if (!found) return;
  const eyesOf = (accountId: string) => throughTheEyesOf(accountId, managed, now);
  const facts = { applicationId, callId };
  const pair = { ...facts, assignmentId: "", evaluatorId: "", account: eyesOf(manager.id) };
  return {
    owner: { ...facts, role: "owner", applicant: eyesOf(found.ownerId) } as OwnApplication,
    editor: {
      ...facts,
      role: "editor",
      applicant: eyesOf(found.editorId ?? found.ownerId),
    } as OwnApplication,
    assistant: { callId, programmeId, role: "assistant" } as ReadableCall,
    evaluator: pair as unknown as AssignedEvaluation,
    discussant: findDiscussion(applicationId)?.rapporteur ? (pair as unknown as Discussant) : undefined,
    hub: { ...facts, person: eyesOf(manager.id) } as HubFinalist,
  };
}

/** The same of one evaluator of the call: the pair that opens the application to them by now, if any does. */
export function pairToPreview(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  now: Date,
): AssignedEvaluation | undefined {
  const pair = findPair(applicationId, evaluatorId);
  const accountId = pair && findEvaluator(managed.callId, evaluatorId)?.accountId;
  const facts = accountId && findOwnAssignment(accountId, pair.id);
  if (!facts || findConflict(evaluatorId, applicationId) || countSamplesLeft(evaluatorId) > 0) return;
  return { ...facts, account: throughTheEyesOf(accountId, managed, now) } as AssignedEvaluation;
}

/** Of such a pair, the permit to the discussion. */
export function discussionToPreview(pair: AssignedEvaluation, now: Date) {
  if (isDiscussed(pair.assignmentId, finalBefore(now))) return { ...pair } as unknown as Discussant;
}

/** Somebody runs the installation. */
export function administrator(account: Account) {
  return account.administrator ? ({ administrator: account } as Administrator) : undefined;
}
