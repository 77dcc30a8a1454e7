import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { countRedress, findRedress, findRedressOf, redressOf } from "#db/queries/redress.ts";
import { mayLook } from "./answer.ts";
import { redressAnswerBy, redressUntil } from "./window.ts";

/** What an applicant sees of redress: until when it can be asked for, and what was asked and answered; undefined where there is none. */
export function viewOwnRedress({ applicationId, callId, role }: OwnApplication, now: Date) {
  const call = findCall(callId)!;
  const until = redressUntil(call);
  if (!until || !findDecision(applicationId)?.releasedAt) return;
  const request = findRedressOf(applicationId);
  return {
    until,
    timeZone: call.timeZone,
    over: now > until,
    open: now <= until && !request && role !== "editor",
    request: request && {
      ground: request.ground,
      text: request.text,
      askedAt: request.askedAt,
      answerBy: redressAnswerBy(call, request.askedAt),
      outcome: request.outcome,
      answer: request.answer,
      answeredAt: request.answeredAt,
    },
  };
}

const onePage = 50;

/** A page of a call's requests for its managers at `now`, from after one (by id), with the public numbers. */
export function viewRedressList({ callId }: ManagedCall, now: Date, after = "") {
  const call = findCall(callId)!;
  const found = redressOf(callId, after, onePage + 1);
  const page = found.slice(0, onePage);
  return {
    timeZone: call.timeZone,
    days: call.redressDays,
    until: redressUntil(call),
    numbers: viewRedressNumbers(callId),
    next: found.length > onePage ? page.at(-1)!.request.id : undefined,
    rows: page.map(({ request, number, company, outcome }) => ({
      id: request.id,
      number: applicationNumber(call.code, number),
      company,
      decision: outcome,
      ground: request.ground,
      askedAt: request.askedAt,
      answerBy: redressAnswerBy(call, request.askedAt),
      overdue: !request.outcome && redressAnswerBy(call, request.askedAt) < now,
      outcome: request.outcome,
    })),
  };
}

/** One request with whether whoever looks may answer it; undefined for one of another call. */
export function viewRedress({ callId, manager }: ManagedCall, requestId: string) {
  const found = findRedress(callId, requestId);
  if (!found) return;
  const call = findCall(callId)!;
  const { request, company, number, outcome, answeredBy } = found;
  return {
    applicationId: request.applicationId,
    number: applicationNumber(call.code, number),
    company,
    timeZone: call.timeZone,
    decision: outcome,
    ground: request.ground,
    text: request.text,
    askedAt: request.askedAt,
    answerBy: redressAnswerBy(call, request.askedAt),
    outcome: request.outcome,
    answer: request.answer,
    answeredAt: request.answeredAt,
    answeredBy: answeredBy ?? "",
    mayLook: mayLook(manager, request.applicationId),
  };
}

/** How many asked and how they were answered: numbers only, for everybody. */
export function viewRedressNumbers(callId: string) {
  const counts = new Map(countRedress(callId).map(({ outcome, count }) => [outcome, count]));
  const of = (outcome: "upheld" | "partly" | "dismissed" | null) => counts.get(outcome) ?? 0;
  const [upheld, partly, dismissed, waiting] = [of("upheld"), of("partly"), of("dismissed"), of(null)];
  return { asked: upheld + partly + dismissed + waiting, upheld, partly, dismissed, waiting };
}
