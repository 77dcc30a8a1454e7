import { openOwnMessages, viewMessages } from "#app/domain/applications/messages/read.ts";
import { viewObjections } from "#app/domain/applications/objections.ts";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { viewSubmitted } from "#app/domain/applications/read-submitted.ts";
import { viewListedFinalist, viewHubFinalist } from "#app/domain/decisions/hubs/for-hub.ts";
import { viewFinalist } from "#app/domain/decisions/public.ts";
import { viewOwnDecision, viewOwnOnceReleased } from "#app/domain/decisions/read-own.ts";
import { viewEligibilityEntry } from "#app/domain/eligibility/read.ts";
import { viewDiscussion } from "#app/domain/evaluation/consensus/read.ts";
import { viewOthers } from "#app/domain/evaluation/others.ts";
import { viewForEvaluators } from "#app/domain/evaluation/read.ts";
import { viewApplicant } from "#app/domain/evaluators/read-applicants.ts";
import type {
  AssignedEvaluation,
  Discussant,
  ManagedCall,
  OwnApplication,
  permitsToPreview,
} from "#app/domain/permissions.ts";
import { viewProceedings } from "#app/domain/reports/application.ts";
import { viewTeam } from "#app/domain/team/read.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import type { Role } from "./roles.ts";

export type Look = {
  managed: ManagedCall;
  permits: NonNullable<ReturnType<typeof permitsToPreview>>;
  /** Of one evaluator that there is; otherwise of any. */
  pair?: AssignedEvaluation;
  discussant?: Discussant;
  locale: Locale;
  now: Date;
};

/** What somebody gets of an application, from the very views that stand behind their own doors. */
export function sightOf(role: Role, look: Look): Sight {
  return sights[role](look);
}

export type Sight = Partial<
  ReturnType<typeof ofTeam> &
    ReturnType<typeof ofList> &
    ReturnType<typeof ofReading> &
    ReturnType<typeof ofPeers> &
    ReturnType<typeof ofDiscussion> &
    ReturnType<typeof ofDesk> &
    ReturnType<typeof ofHub> &
    ReturnType<typeof ofPublic>
>;

const sights: Record<Role, (look: Look) => Sight> = {
  owner: (look) => ofTeam(look.permits.owner, look),
  editor: (look) => ofTeam(look.permits.editor, look),
  told: (look) => ({ ...ofTeam(look.permits.owner, look), decision: onceReleased(look) }),
  invited: () => ({}),
  unassigned: ofList,
  conflict: ofList,
  assigned: (look) => ({ ...ofList(look), ...ofReading(look) }),
  done: (look) => ({ ...ofList(look), ...ofReading(look), ...ofPeers(look) }),
  discussant: (look) => ({ ...ofList(look), ...ofReading(look), ...ofPeers(look), ...ofDiscussion(look) }),
  assistant: ofDesk,
  hubBefore: () => ({}),
  hubAfter: ofHub,
  publicBefore: () => ({}),
  publicAfter: ofPublic,
};

/** Nothing is marked as read by looking: the permit is one of somebody who only looks. */
function ofTeam(own: OwnApplication, { locale, now }: Look) {
  return {
    submitted: viewSubmitted(own, locale, now),
    people: viewTeam(own, now).people,
    messages: openOwnMessages(own, locale, now),
    objections: viewObjections(own).objections,
    decision: viewOwnDecision(own, locale, now),
  };
}

function onceReleased({ managed, permits, locale, now }: Look) {
  return viewOwnOnceReleased(managed, permits.owner, locale, now);
}

function ofList({ permits, now }: Look) {
  return { listed: viewApplicant(permits.evaluator, now) };
}

function ofReading({ permits, pair = permits.evaluator, locale }: Look) {
  return { application: viewForEvaluators(pair, locale) };
}

/** As it is once the own sheet was submitted long ago. */
function ofPeers({ permits, pair = permits.evaluator, locale, now }: Look) {
  const own = { status: "submitted" as const, submittedAt: new Date(0) };
  return { others: viewOthers(pair, findCall(pair.callId)!, own, locale, now) };
}

function ofDiscussion({ permits, discussant = permits.discussant, locale, now }: Look) {
  return { discussion: discussant && viewDiscussion(discussant, locale, now) };
}

function ofDesk({ permits: { owner, assistant }, locale }: Look) {
  return {
    eligibility: viewEligibilityEntry(assistant, owner.applicationId),
    managed: viewForManager(assistant, owner.applicationId, locale),
    proceedings: viewProceedings(assistant, owner.applicationId),
    conversation: viewMessages(assistant, owner.applicationId, locale),
  };
}

function ofHub({ permits: { hub }, locale }: Look) {
  return { finalist: viewListedFinalist(hub, locale), entry: viewHubFinalist(hub, locale) };
}

function ofPublic({ managed, permits, locale }: Look) {
  return { published: viewFinalist(managed, permits.owner.applicationId, locale) };
}
