import { choiceLabels } from "#app/domain/calls/form/choice-labels.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { ReadableCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { applicationList, countInList } from "#db/queries/application-lists.ts";
import { countsByStatus, submittedBy } from "#db/queries/counts.ts";
import { findCall } from "#db/queries/calls.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { type ListQuery, positionOf } from "./list-query.ts";
import { applicationNumber } from "./number.ts";

const onePage = 50;

/** A page of a call's applications in one state, with what they can be filtered by. */
export function viewApplications({ callId }: ReadableCall, query: ListQuery, locale: Locale) {
  const { status, filter, order, descending, after } = query;
  const names = namesIn(callId, locale);
  const found = applicationList(callId, status, filter, { order, descending, after, most: onePage + 1 });
  const rows = found.slice(0, onePage);
  const page = {
    filter,
    sort: { key: order, descending },
    timeZone: names.call.timeZone,
    counts: countsByStatus(callId),
    matching: countInList(callId, status, filter),
    next: found.length > onePage ? positionOf(rows[onePage - 1]) : undefined,
  };
  if (status === "draft") return { ...page, status, rows: rows.map((row) => draftRow(row, names)) };
  const options = optionsOf(callId, names, locale);
  return { ...page, status, options, rows: rows.map((row) => submittedRow(row, names, locale)) };
}

type Found = ReturnType<typeof applicationList>[number];
type Names = ReturnType<typeof namesIn>;

function namesIn(callId: string, locale: Locale) {
  const call = findCall(callId)!;
  const forms = new Map(formVersionsOf(callId).map(({ id, definition }) => [id, definition]));
  return {
    call,
    asked: new Map([...forms].map(([id, form]) => [id, questionsOf(form).length])),
    sectors: choiceLabels(forms.get(call.formVersionId)!, "sector", locale),
    topics: new Map(call.topics.map(({ id, label }) => [id, inLanguage(label, locale)])),
  };
}

function submittedRow(row: Found, { call, sectors, topics }: Names, locale: Locale) {
  return {
    id: row.id,
    number: applicationNumber(call.code, row.number),
    company: row.company,
    country: row.country && countryName(row.country, locale),
    sector: row.sector && (sectors.get(row.sector) ?? row.sector),
    topics: row.topics.map((id) => topics.get(id) ?? id),
    outcome: row.outcome,
    lateBy: row.lateBy,
    submittedAt: row.submittedAt,
    changed: row.changedSinceSubmission,
    withdrawnAt: row.withdrawnAt,
    reason: row.withdrawalReason,
  };
}

/** What applicants write stays theirs until they submit it. */
function draftRow(row: Found, { call, asked }: Names) {
  return {
    id: row.id,
    number: applicationNumber(call.code, row.number),
    begunAt: row.begunAt,
    savedAt: row.savedAt,
    answered: row.answered,
    asked: asked.get(row.formVersionId) ?? 0,
  };
}

/** Only what some submitted application states. */
function optionsOf(callId: string, { sectors, topics }: Names, locale: Locale) {
  const stated = (fact: "country" | "sector") =>
    submittedBy(callId, fact).flatMap(({ value }) => value || []);
  const countries = stated("country").map((value) => ({ value, label: countryName(value, locale) }));
  return {
    countries: countries.toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    sectors: stated("sector").map((value) => ({ value, label: sectors.get(value) ?? value })),
    topics: [...topics].map(([value, label]) => ({ value, label })),
  };
}
