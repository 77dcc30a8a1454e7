import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { evaluatorsOf, findEvaluator } from "#db/queries/evaluators.ts";
import { requestsOf, unansweredInvitations } from "#db/queries/invitations.ts";
import { workOf } from "./own-work.ts";
import { stateOf } from "./invitation-state.ts";
import { applicantsOfCall } from "#db/queries/conflict-sides.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;

const onePage = 50;

const states = ["invited", "expired", "accepted", "declined", "withdrawn"] as const;

/** What the address of the list asks for; what it asks wrongly is left out. */
export function evaluatorQueryFrom(search: URLSearchParams) {
  return {
    state: states.find((state) => state === search.get("state")),
    part: search.get("part")?.trim().slice(0, 100) ?? "",
    from: Math.max(0, Math.trunc(Number(search.get("from"))) || 0),
  };
}
type Query = ReturnType<typeof evaluatorQueryFrom>;

/** A page of those who were invited, by name, after the first `from`, and how many may still answer (`waiting`). */
export function viewEvaluators({ callId }: ManagedCall, query: Query, locale: Locale, now: Date) {
  const { from, ...filter } = query;
  const call = findCall(callId)!;
  const found = evaluatorsOf(callId, from, onePage + 1, { ...filter, now });
  return {
    query,
    open: !call.resultsReleasedAt,
    waiting: unansweredInvitations(now, callId).length,
    timeZone: call.timeZone,
    next: found.length > onePage ? from + onePage : undefined,
    previous: from > 0 ? Math.max(0, from - onePage) : undefined,
    rows: found.slice(0, onePage).map(({ evaluator, conflicts, assigned, requests }) => ({
      ...viewInvited(call, evaluator, locale, now),
      ...bestKnown(topicsOf(call, evaluator, locale)),
      ...{ conflicts, assigned, requests },
    })),
  };
}

/** One evaluator with everything a manager may know, and the conflicts that stand. */
export function viewEvaluator({ callId }: ManagedCall, evaluatorId: string, locale: Locale, now: Date) {
  const evaluator = findEvaluator(callId, evaluatorId);
  if (!evaluator) return;
  const call = findCall(callId)!;
  const conflicts = conflictsOfEvaluator(evaluatorId);
  return {
    ...viewPerson(call, evaluator, locale, now),
    requests: requestsOf(evaluatorId).map(({ id, text, at, settledAt }) => ({ id, text, at, settledAt })),
    work: viewWork(callId, evaluatorId),
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    invitedAt: evaluator.invitedAt,
    confidentialityAcceptedAt: evaluator.confidentialityAcceptedAt,
    conflicts: conflicts.map(({ applicationId, number, company, state, source, reason }) => ({
      applicationId,
      number: applicationNumber(call.code, number),
      company,
      state,
      source,
      reason,
    })),
    applicants: applicantsWithout(call, new Set(conflicts.map((one) => one.applicationId))),
  };
}

function viewWork(callId: string, evaluatorId: string) {
  const { submitted, open, begun } = workOf(callId, evaluatorId);
  return { submitted, open: open.length, begun };
}

/** What a list says of somebody. */
function viewInvited(call: Call, evaluator: Evaluator, locale: Locale, now: Date) {
  const { id, name, email, organisation, country, capacity, askedFor } = evaluator;
  const { answerBy, conflictsDeclaredAt } = evaluator;
  const kind = call.routing.kinds.find((one) => one.id === evaluator.kind);
  return {
    ...{ id, name, email, organisation, country, capacity, askedFor, answerBy, conflictsDeclaredAt },
    state: stateOf(evaluator, now),
    kind: kind && inLanguage(kind.name, locale),
  };
}

function viewPerson(call: Call, evaluator: Evaluator, locale: Locale, now: Date) {
  const { languages, least, remindedAt, answeredAt, declineReason, withdrawalReason } = evaluator;
  return {
    ...viewInvited(call, evaluator, locale, now),
    ...{ languages, least, remindedAt, answeredAt, declineReason, withdrawalReason },
    accountId: evaluator.status === "accepted" ? evaluator.accountId : null,
    topics: topicsOf(call, evaluator, locale),
  };
}

function topicsOf(call: Call, { topics }: Evaluator, locale: Locale) {
  return call.topics
    .filter(({ id }) => topics[id])
    .map(({ id, label }) => ({ label: inLanguage(label, locale), level: topics[id] }));
}

const mostListed = 3;

/** The topics that somebody knows best, and how many others. */
function bestKnown(topics: ReturnType<typeof topicsOf>) {
  const best = topics.toSorted((one, other) => other.level - one.level);
  return {
    topics: best.slice(0, mostListed).map(({ label }) => label),
    furtherTopics: Math.max(0, best.length - mostListed),
  };
}

/** Enough for a list to choose from; in a call with more, one goes by the application. */
const mostToChooseFrom = 1000;

function applicantsWithout(call: Call, conflicting: Set<string>) {
  return applicantsOfCall(call.id)
    .filter(({ applicationId }) => !conflicting.has(applicationId))
    .slice(0, mostToChooseFrom)
    .map(({ applicationId, number, company }) => ({
      applicationId,
      number: applicationNumber(call.code, number),
      company,
    }));
}
