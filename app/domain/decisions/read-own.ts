import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { type DecisionLetter, letterOf } from "#db/queries/decision-letters.ts";
import { findFeedback } from "#db/queries/feedback.ts";
import { viewReport } from "./feedback/read.ts";
import { unmetRules } from "./letter.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * What an applicant learns of the decision, and nothing before its release: the outcome, the own score against the
 * thresholds and, once it is approved, the report of the evaluation; never a place, an evaluator's name or a private note.
 */
export function viewOwnDecision(own: OwnApplication, locale: Locale, now: Date) {
  const letter = letterOf(own.applicationId);
  const releasedAt = letter?.decision.releasedAt;
  if (releasedAt && releasedAt <= now) return viewReleased(own, { ...letter, releasedAt }, locale, now);
}

/** The same of a decision that waits for its release, as if that were now: for managers of the call only. */
export function viewOwnOnceReleased({ callId }: ManagedCall, own: OwnApplication, locale: Locale, now: Date) {
  const letter = own.callId === callId && letterOf(own.applicationId);
  if (letter)
    return viewReleased(own, { ...letter, releasedAt: letter.decision.releasedAt ?? now }, locale, now);
}

type Released = DecisionLetter & { releasedAt: Date };

function viewReleased(
  { applicationId, callId, role }: OwnApplication,
  { releasedAt, ...letter }: Released,
  locale: Locale,
  now: Date,
) {
  const call = findCall(callId)!;
  const { outcome, percent, reserveRank, answer, answeredAt, answerBy } = letter.decision;
  const excluded = outcome === "ineligible";
  return {
    outcome,
    company: letter.company,
    number: applicationNumber(call.code, letter.number),
    call: inLanguage(call.texts.title, locale),
    timeZone: call.timeZone,
    releasedAt,
    percent: percent === null ? null : Number(percent),
    threshold: call.scoring.threshold ?? null,
    reserveRank,
    hub: letter.hub && inLanguage(letter.hub, locale),
    answer,
    answeredAt,
    answerBy,
    mayAnswer: outcome === "finalist" && !answer && answerBy !== null && now <= answerBy,
    /** Whoever may only edit does not answer for the company. */
    answersForCompany: role !== "editor",
    reasons: excluded ? unmetRules(call, letter).map((rule) => inLanguage(rule, locale)) : [],
    note: excluded ? (letter.note ?? "") : "",
    ...(excluded
      ? { approved: false, criteria: [], overall: [], feedbackNote: "" }
      : viewFeedback(applicationId, call, locale)),
  };
}

/** Nothing of the evaluation before its report is approved. */
function viewFeedback(applicationId: string, call: Call, locale: Locale) {
  const found = findFeedback(applicationId);
  if (!found?.approvedAt) return { approved: false, criteria: [], overall: [], feedbackNote: "" };
  return { approved: true, ...viewReport(applicationId, call, found.texts, locale) };
}
