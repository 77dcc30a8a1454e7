import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { sampleAnswers } from "#app/domain/calls/form/sample-answers.ts";
import { conditionsIn } from "#app/domain/calls/form/read-preview.ts";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { countAtSamples } from "#db/queries/sample-figures.ts";
import { findSample, isAnySheetBegun, isSampleBegun, samplesOf } from "#db/queries/samples.ts";
import { viewSheetCriteria } from "../sheet-criteria.ts";
import { viewComparison } from "./compare.ts";
import { answersFromEarlier } from "./from-earlier.ts";
import { partsOfSample } from "./parts.ts";
import { anchorOf, isAnchored, mostSamples } from "./sample.ts";

/** The samples of a call, whether evaluators have them, and what can still be changed of them. */
export function viewPack({ callId }: ManagedCall) {
  const call = findCall(callId)!;
  const samples = samplesOf(callId);
  const closed = isAnySheetBegun(callId);
  const changeable = !closed && !call.samplesShownAt;
  return {
    shownAt: call.samplesShownAt,
    published: call.status === "published",
    timeZone: call.timeZone,
    ...{ closed, changeable, most: mostSamples },
    mayAdd: changeable && samples.length < mostSamples,
    ...countAtSamples(callId),
    samples: samples.map(({ id, title, anchor, begun, submitted }) => ({
      id,
      title,
      ...{ begun, submitted },
      anchored: isAnchored(anchor),
    })),
  };
}

/** What evaluators gave for each sample, by criterion, beside what the programme would give (`viewComparison`). */
export function viewSpreads({ callId }: ManagedCall, locale: Locale) {
  const call = findCall(callId)!;
  const criteria = viewSheetCriteria(call.scoring, { scores: {} }, locale);
  return samplesOf(callId)
    .filter(({ submitted }) => submitted > 0)
    .map((sample) => ({
      id: sample.id,
      title: sample.title,
      criteria: viewComparison(call, sample, criteria),
    }));
}

type Start = { madeUp?: boolean; from?: string };

/**
 * A sample as its form shows it: the call's form as managers change it, and the answers so far. Without an id a new one,
 * in which only declarations are agreed to, every question is answered (`madeUp`), or the answers are those of an earlier
 * application of that number (`from`) without what tells whose it was.
 */
export function viewSampleToEdit(
  { callId }: ManagedCall,
  sampleId: string | undefined,
  locale: Locale,
  { madeUp = false, from = "" }: Start = {},
) {
  const { form } = formInWork(callId);
  const sample = sampleId ? findSample(callId, sampleId) : undefined;
  if (sampleId && !sample) return;
  const earlier = from && !sample ? answersFromEarlier(findCall(callId)!, form, from) : undefined;
  return {
    ...stateOf(callId, sampleId),
    title: sample?.title ?? "",
    answers: sample?.answers ?? { ...newAnswers(form, madeUp, locale), ...earlier?.answers },
    /** The number that was asked for, and what came of it. */
    earlier: from && !sample ? { asked: from, found: earlier?.number, gaps: earlier?.gaps ?? 0 } : undefined,
    isMadeUp: madeUp,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: inLanguage(section.title, locale),
      questions: section.questions.map((question) => ({
        ...question,
        // Nothing of a sample has to be filled in.
        ...{ required: false, requiredFirst: false, requiredIf: undefined },
      })),
      conditions: conditionsIn(form, section, locale),
    })),
    countries: countriesByName(countryCodes, locale),
  };
}

function newAnswers(form: FormDefinition, madeUp: boolean, locale: Locale): Answers {
  const made = sampleAnswers(form, locale);
  const kept = questionsOf(form).filter(({ type }) => (madeUp ? type !== "file" : type === "declaration"));
  return Object.fromEntries(kept.map(({ id }) => [id, made[id]]));
}

/** What the programme would give for a sample, beside what evaluators will read of it. */
export function viewAnchor({ callId }: ManagedCall, sampleId: string, locale: Locale) {
  const sample = findSample(callId, sampleId);
  if (!sample) return;
  const call = findCall(callId)!;
  const criteria = viewSheetCriteria(call.scoring, { scores: {} }, locale);
  return {
    ...stateOf(callId, sampleId),
    title: sample.title,
    parts: partsOfSample(call, sample, criteria, locale),
    criteria: criteria.map(({ id, title, guidance, share, steps }) => ({
      ...{ id, title, guidance, share, steps },
      ...anchorOf(call.scoring, sample.anchor, id),
    })),
  };
}

/** Why a sample cannot be changed, if it cannot: real sheets were begun, evaluators have it, or somebody has scored it. */
function stateOf(callId: string, sampleId: string | undefined) {
  const closed = isAnySheetBegun(callId);
  const shown = findCall(callId)!.samplesShownAt !== null;
  const begun = sampleId !== undefined && isSampleBegun(sampleId);
  const obstacle = closed
    ? ("closed" as const)
    : shown
      ? ("shown" as const)
      : begun
        ? ("scored" as const)
        : null;
  return { obstacle };
}
