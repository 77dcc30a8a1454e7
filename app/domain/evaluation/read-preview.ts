import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import { sampleAnswers } from "#app/domain/calls/form/sample-answers.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { partsOf } from "./parts.ts";
import { viewSheetCriteria } from "./sheet-criteria.ts";

/** What evaluators of a call will work with: made-up answers to its form, only those that are for evaluators, and an empty sheet. */
export function viewSheetPreview({ callId }: ManagedCall, locale: Locale) {
  const { call, form } = formInWork(callId);
  const criteria = viewSheetCriteria(call.scoring, { scores: {} }, locale);
  const sections = showAnswers(
    form,
    sampleAnswers(form, locale),
    locale,
    isAnonymous(call) ? "nameless" : "evaluators",
  );
  return {
    topics: call.topics.slice(0, 2).map(({ label }) => inLanguage(label, locale)),
    parts: partsOf(sections, criteria),
    criteria,
  };
}
