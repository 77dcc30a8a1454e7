import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { remediesOf } from "#db/queries/remedies.ts";
import { isRemedyOpen, remedyState } from "./open.ts";

/** The last request to the team and how it stands at `now`, in the reader's language; undefined while there was none. */
export function viewOwnRemedy({ applicationId }: OwnApplication, locale: Locale, now: Date) {
  const remedy = remediesOf(applicationId)[0]?.remedy;
  if (!remedy) return;
  const { form } = findSubmission(remedy.submissionId)!;
  const answer = remedy.answerId ? findSubmission(remedy.answerId)?.submission : undefined;
  return {
    text: remedy.text,
    until: remedy.until,
    timeZone: findApplication(applicationId)!.call.timeZone,
    state: remedyState(remedy, now),
    open: isRemedyOpen(remedy, now),
    version: answer?.version,
    questions: namedQuestions(form.definition, remedy.questions, locale),
  };
}

/** Questions of a form with their sections, in its order. */
export function namedQuestions({ sections }: FormDefinition, ids: string[], locale: Locale) {
  return sections.flatMap((section) =>
    section.questions
      .filter(({ id }) => ids.includes(id))
      .map(({ id, label }) => ({ id, sectionId: section.id, label: inLanguage(label, locale) })),
  );
}
