import { lastInstant } from "#app/domain/calls/deadline.ts";
import { listedForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { teamsOf } from "#db/queries/conflict-sides.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { applicationsToPrefer, countPreferred } from "#db/queries/preferences.ts";
import { asksNow } from "./give-preferences.ts";

type Asked = { after: number; topic?: string; unmarked?: boolean };
const onePage = 50;

/**
 * What an evaluator says preferences of: number, company, country, topics and team of each application, and only once
 * nobody can apply any more and conflicts were declared; never one that they have a conflict with. Where applicants are
 * anonymous, number and topics only. Undefined when the call does not ask.
 */
export function viewPreferences(evaluator: EvaluatorInCall, asked: Asked, locale: Locale, now: Date) {
  const { evaluatorId, callId } = evaluator;
  const call = findCall(callId)!;
  if (!call.routing.preferences) return;
  const closed = now > lastInstant(call);
  const declared = Boolean(findEvaluator(callId, evaluatorId)!.conflictsDeclaredAt);
  const found = closed && declared ? applicationsToPrefer(evaluator, asked, asked.after, onePage + 1) : [];
  const rows = found.slice(0, onePage);
  const listed = listedForEvaluators(call, locale);
  const teams = teamsOf(rows.map(({ applicationId }) => applicationId));
  return {
    ...{ closed, declared },
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    open: asksNow(call),
    topics: call.topics.map(({ id, label }) => ({ value: id, label: inLanguage(label, locale) })),
    ...(closed && declared ? countPreferred(callId, evaluatorId) : { all: 0, marked: 0 }),
    next: found.length > onePage ? rows.at(-1)!.number : undefined,
    rows: rows.map(({ applicationId, preference, ...row }) => ({
      applicationId,
      ...listed({ ...row, team: (teams.get(applicationId) ?? []).map(({ name }) => name) }),
      preference,
    })),
  };
}
