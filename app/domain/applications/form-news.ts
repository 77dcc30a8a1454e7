import { type FormChange, formChanges, isNoticed } from "#app/domain/calls/form/form-changes.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication, updateApplication } from "#db/queries/applications.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { changeDraft } from "./change-draft.ts";

/** What became other in the form, in words; `sectionId` and `questionId`: where it is, unless it was taken out. */
export type FormNews = {
  version: number;
  changes: { sentence: string; sectionId?: string; questionId?: string }[];
};

/**
 * What changed in the form since somebody of the team last saved the draft or said to have seen it; undefined when
 * nothing did.
 */
export function viewFormNews({ applicationId }: OwnApplication, locale: Locale): FormNews | undefined {
  const { application, form } = findApplication(applicationId)!;
  if (application.status !== "draft") return;
  const { savedAt, formSeen } = application;
  const known = formVersionsOf(application.callId).findLast(
    ({ number, createdAt }) => createdAt <= savedAt || number <= (formSeen ?? 0),
  );
  if (!known || known.number >= form.number) return;
  const changes = withoutWhatIsInNewSections(
    formChanges(known.definition, form.definition).filter(isNoticed),
  );
  if (changes.length === 0) return;
  return { version: form.number, changes: changes.map((one) => inWords(one, form.definition, locale)) };
}

function withoutWhatIsInNewSections(changes: FormChange[]) {
  const isNew = ({ kind, questionId }: FormChange) => kind === "added" && !questionId;
  const sections = new Set(changes.filter(isNew).map(({ sectionId }) => sectionId));
  return changes.filter((one) => isNew(one) || one.kind !== "added" || !sections.has(one.sectionId));
}

function inWords({ sentence, sectionId, questionId }: FormChange, form: FormDefinition, locale: Locale) {
  const section = form.sections.find(({ id }) => id === sectionId);
  const question = section?.questions.find(({ id }) => id === questionId);
  return {
    sentence: inLanguage(sentence, locale),
    ...((question || !questionId) && section && { sectionId: section.id, questionId: question?.id }),
  };
}

/** Somebody of the team has seen what changed up to a version; refuses what changes of a draft are refused for. */
export function seeFormNews(own: OwnApplication, version: number, now: Date) {
  changeDraft(own, "application.form-seen", { version }, now, ({ form }) =>
    updateApplication(own.applicationId, { formSeen: Math.min(version, form.number) }),
  );
}
