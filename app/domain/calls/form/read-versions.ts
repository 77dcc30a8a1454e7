import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { countsByStatus } from "#db/queries/counts.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { renewedDeclarations, withRaisedVersions } from "./declarations.ts";
import type { FormDefinition } from "./definition.ts";
import { everyQuestion } from "./edit/find.ts";
import { type FormChange, formChanges } from "./form-changes.ts";
import { formInWork } from "./form-in-work.ts";
import { problemsIn } from "./read-builder.ts";
import { isUntranslated, isUntranslatedSection } from "./untranslated.ts";

/** What publishing the form in work would change, and who would hear of it. */
export function viewBeforePublishingForm({ callId }: ManagedCall, locale: Locale) {
  const { call, form: work, revision } = formInWork(callId);
  const earlier = formVersionsOf(callId)
    .map(({ definition }) => definition)
    .toReversed();
  const form = withRaisedVersions({ sections: work.sections }, earlier);
  const { draft, submitted } = countsByStatus(callId);
  const half = [
    ...everyQuestion(form).filter(isUntranslated),
    ...form.sections.filter(isUntranslatedSection),
  ];
  return {
    revision,
    number: earlier.length + 1,
    changes: formChanges(earlier[0], form).map((change) => inWords(change, locale)),
    problems: problemsIn(work, call.scoring.criteria, locale),
    untranslated: half.length,
    renewed: labelsOf(form, renewedDeclarations(form, earlier), locale),
    told: { drafts: draft, submitted },
    isPublic: call.status === "published",
  };
}

/** What discarding the form in work would lose, in words; `number`: the version that applicants answer. */
export function viewBeforeDiscardingForm({ callId }: ManagedCall, locale: Locale) {
  const { form, published, revision } = formInWork(callId);
  const changes = formChanges(published.definition, { sections: form.sections });
  return { revision, number: published.number, changes: changes.map((one) => inWords(one, locale)) };
}

/** One version of the form as it stood, with what changed from the one before; undefined when there is no such number. */
export function viewFormVersion({ callId }: ManagedCall, number: number, locale: Locale) {
  const versions = formVersionsOf(callId);
  const version = versions.find((one) => one.number === number);
  if (!version) return;
  const before = versions.find((one) => one.number === number - 1);
  const { call, published } = formInWork(callId);
  const by = version.publishedBy && findAccount(version.publishedBy)?.name;
  return {
    number,
    at: version.createdAt,
    timeZone: call.timeZone,
    by: by || undefined,
    isCurrent: version.id === published.id,
    sections: version.definition.sections,
    changes: before && formChanges(before.definition, version.definition).map((one) => inWords(one, locale)),
    hasEarlier: Boolean(before),
    hasLater: versions.some((one) => one.number === number + 1),
  };
}

function inWords({ sentence, before, after }: FormChange, locale: Locale) {
  return {
    sentence: inLanguage(sentence, locale),
    before: before && inLanguage(before, locale),
    after: after && inLanguage(after, locale),
  };
}

function labelsOf(form: FormDefinition, ids: string[], locale: Locale): string[] {
  return everyQuestion(form)
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => inLanguage(label, locale));
}

/** What would change in the form in work if another one took its place. */
export function changesByImport({ callId }: ManagedCall, form: FormDefinition, locale: Locale) {
  return formChanges(formInWork(callId).form, form).map((change) => inWords(change, locale));
}
