import { lastInstant } from "#app/domain/calls/deadline.ts";
import { remedyState } from "#app/domain/applications/remedies/open.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import type { ReadableCall } from "#app/domain/permissions.ts";
import type { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { countEligibility } from "#db/queries/counts.ts";
import {
  applicationsOfCompanies,
  eligibilityQueue,
  findEligibilityEntry,
  type EligibilityState,
} from "#db/queries/eligibility.ts";
import { standingRemedies } from "#db/queries/remedies.ts";
import { checksOf, type Check } from "./checks.ts";

const onePage = 50;
type Entry = ReturnType<typeof eligibilityQueue>[number];

/** A page of applications in one state, from after the number `after`, each with what the portal found. */
export function viewEligibilityQueue(
  { callId }: ReadableCall,
  state: EligibilityState,
  after: number,
  now: Date,
) {
  const call = findCall(callId)!;
  const entries = eligibilityQueue(callId, state, after, onePage + 1);
  const checked = checkAll(callId, entries.slice(0, onePage));
  const remedies = standingRemedies(checked.map(({ entry }) => entry.id));
  return {
    counts: countEligibility(callId),
    closed: now > lastInstant(call),
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    next: entries.length > onePage ? entries[onePage - 1].number : undefined,
    rows: checked.map(({ entry, checks }) => ({
      id: entry.id,
      number: applicationNumber(call.code, entry.number),
      company: entry.company,
      country: entry.country,
      remedy: viewStanding(remedies.get(entry.id), now),
      unmet: checks.filter(({ result }) => result === "unmet").map(({ ruleId }) => statementOf(call, ruleId)),
    })),
  };
}

type Remedy = NonNullable<ReturnType<typeof findApplication>>["remedy"];

function viewStanding(remedy: Remedy | undefined, now: Date) {
  return remedy ? { state: remedyState(remedy, now), until: remedy.until } : undefined;
}

/** One application with each rule, what the portal found, and what was decided before. */
export function viewEligibilityEntry({ callId }: ReadableCall, applicationId: string) {
  const entry = findEligibilityEntry(callId, applicationId);
  if (!entry) return;
  const call = findCall(callId)!;
  const [{ checks }] = checkAll(callId, [entry]);
  return {
    id: entry.id,
    number: applicationNumber(call.code, entry.number),
    company: entry.company,
    country: entry.country,
    outcome: entry.outcome,
    note: entry.note ?? "",
    rules: call.eligibility.map((rule, index) => ({
      id: rule.id,
      kind: rule.kind,
      statement: rule.statement,
      ...withoutId(checks[index]),
      answered: entry.decidedAnswers?.[rule.id],
    })),
    nextId: nextUndecided(callId, entry),
  };
}

function withoutId({ result, found }: Check) {
  return { result, found };
}

function statementOf(call: NonNullable<ReturnType<typeof findCall>>, ruleId: string) {
  return call.eligibility.find(({ id }) => id === ruleId)!.statement;
}

/** The next one by number that waits, else the first. */
function nextUndecided(callId: string, { id, number }: Entry) {
  const other = (entries: Entry[]) => entries.find((entry) => entry.id !== id)?.id;
  return (
    other(eligibilityQueue(callId, "undecided", number, 2)) ??
    other(eligibilityQueue(callId, "undecided", 0, 2))
  );
}

/** Checks many at the price of three statements. */
function checkAll(callId: string, entries: Entry[]) {
  const call = findCall(callId)!;
  const forms = new Map(formVersionsOf(callId).map(({ id, definition }) => [id, definition]));
  const shared = applicationsOfCompanies(
    callId,
    entries.map(({ company }) => company),
    numbersOf(entries),
  );
  const closingYear = call.closesAt.getUTCFullYear();
  return entries.map((entry) => {
    const twins = shared
      .filter((other) => isTwin(entry, other))
      .map(({ number }) => applicationNumber(call.code, number));
    const applicant = applicantOf(forms.get(entry.formVersionId)!, entry.answers, twins);
    return { entry, checks: checksOf(call.eligibility, applicant, closingYear) };
  });
}

function numbersOf(entries: Entry[]) {
  return entries.flatMap(({ registrationNumber }) => registrationNumber ?? []);
}

type Company = Pick<Entry, "id" | "company" | "registrationNumber">;

function isTwin(one: Company, other: Company) {
  const sameNumber = Boolean(one.registrationNumber) && one.registrationNumber === other.registrationNumber;
  return one.id !== other.id && (sameNumber || one.company === other.company);
}

function applicantOf(form: FormDefinition, answers: Answers, sameCompany: string[]) {
  const { country, founded, staff } = factsOf(form, answers);
  return {
    country: country ?? "",
    founded: founded ?? "",
    staff: staff ?? "",
    sameCompany,
    missingAnswers: problemsOf(form, answers).length,
  };
}
