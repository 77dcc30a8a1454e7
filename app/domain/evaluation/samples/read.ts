import type { EvaluatorInCall, SampleEvaluation } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { countSamplesLeft, findSample, findSampleSheet, samplesOfEvaluator } from "#db/queries/samples.ts";
import { basesOf } from "../merge-sheet.ts";
import { missingIn } from "../sheet.ts";
import { viewSheetCriteria } from "../sheet-criteria.ts";
import { fieldOf } from "../sheet-form.ts";
import { viewComparison } from "./compare.ts";
import { partsOfSample } from "./parts.ts";
import { emptySampleSheet } from "./sample.ts";

/** The samples that an evaluator scores before anything else, how far each is, and how many keep real applications closed. */
export function viewOwnSamples({ evaluatorId, callId }: EvaluatorInCall) {
  const call = findCall(callId)!;
  const rows = samplesOfEvaluator(evaluatorId).map(({ id, title, state, submittedAt }) => ({
    id,
    title,
    state: state ?? ("untouched" as const),
    submittedAt,
  }));
  return {
    rows,
    left: countSamplesLeft(evaluatorId),
    nextId: rows.find(({ state }) => state !== "submitted")?.id,
    excused: findEvaluator(callId, evaluatorId)!.samplesExcusedAt !== null,
    over: call.resultsReleasedAt !== null,
    timeZone: call.timeZone,
  };
}

/**
 * A sample with the own sheet. What the programme and the others would give is told only once the own sheet is
 * submitted: `comparison` is null before.
 */
export function viewSample(evaluation: SampleEvaluation, locale: Locale, now: Date) {
  const { call, sample, sheet, state } = readSample(evaluation, now);
  const criteria = viewSheetCriteria(call.scoring, sheet, locale);
  const { overallToApplicant, overallToManagers, confidence, revision, savedAt, submittedAt } = sheet;
  return {
    title: sample.title,
    parts: partsOfSample(call, sample, criteria, locale),
    sheet: {
      state,
      criteria,
      ...{ overallToApplicant, overallToManagers, confidence, submittedAt },
      savedAt: revision > 0 ? savedAt : null,
      bases: basesOf(call.scoring, sheet),
    },
    comparison: state === "submitted" ? viewComparison(call, sample, criteria) : null,
    call: { slug: call.slug, title: inLanguage(call.texts.title, locale), timeZone: call.timeZone },
    list: placeOf(evaluation),
  };
}

/** What an evaluator looks at before submitting a sample, and the criteria that still lack points. */
export function viewSampleToSubmit(evaluation: SampleEvaluation, locale: Locale, now: Date) {
  const { call, sample, sheet, state } = readSample(evaluation, now);
  const criteria = viewSheetCriteria(call.scoring, sheet, locale);
  const missing = missingIn(call.scoring, sheet).points;
  const { overallToApplicant, overallToManagers, confidence } = sheet;
  return {
    title: sample.title,
    state,
    ...{ criteria, overallToApplicant, overallToManagers, confidence },
    missing: criteria
      .filter(({ id }) => missing.includes(id))
      .map(({ id, title }) => ({ field: fieldOf("points", id), title })),
  };
}

function readSample({ callId, sampleId, evaluatorId }: SampleEvaluation, now: Date) {
  const call = findCall(callId)!;
  const begun = findSampleSheet(sampleId, evaluatorId);
  const state = begun?.status === "submitted" ? "submitted" : call.resultsReleasedAt ? "over" : "open";
  const sheet = begun ?? emptySampleSheet({ sampleId, evaluatorId }, now);
  return {
    call,
    sample: findSample(callId, sampleId)!,
    sheet,
    state: state as "submitted" | "over" | "open",
  };
}

function placeOf({ sampleId, evaluatorId }: SampleEvaluation) {
  const all = samplesOfEvaluator(evaluatorId);
  const next = all.find(({ id, state }) => id !== sampleId && state !== "submitted");
  return {
    position: all.findIndex(({ id }) => id === sampleId) + 1,
    count: all.length,
    nextUndoneId: next?.id,
    left: countSamplesLeft(evaluatorId),
  };
}
