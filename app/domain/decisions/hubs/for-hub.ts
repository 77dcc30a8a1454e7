import {
  areFilesErased,
  attachmentInVersion,
  type FoundAttachment,
} from "#app/domain/applications/attachments.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import { type HubFinalist, hubFinalist, type OfHubs } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findForHub, hubFinalistsOf } from "#db/queries/hub-finalists.ts";

/** Whom the hubs of somebody take on, and whom to write to; nothing of points, places or others. Through other eyes only what both may see. */
export function viewHubFinalists({ person }: OfHubs, locale: Locale) {
  const rows = hubFinalistsOf(person.id);
  const both = person.seenBy ? rows.filter((row) => hubFinalist(person, row.applicationId)) : rows;
  return both.map((row) => listed(row, locale));
}

/** The line of one of them in that list, also while no hub is settled. */
export function viewListedFinalist({ applicationId }: HubFinalist, locale: Locale) {
  return listed(findForHub(applicationId)!, locale);
}

type Row = NonNullable<ReturnType<typeof findForHub>>;

function listed({ applicationId, number, company, answer, hub, owner, call }: Row, locale: Locale) {
  return {
    id: applicationId,
    number: applicationNumber(call.code, number),
    company,
    confirmed: answer === "accepted",
    hub: hub ? inLanguage(hub, locale) : "",
    call: inLanguage(call.texts.title, locale),
    contact: owner,
  };
}

/** One of them with what it answered, without what is for managers only. */
export function viewHubFinalist({ applicationId }: HubFinalist, locale: Locale) {
  const { application, call } = findApplication(applicationId)!;
  return {
    company: application.company,
    number: applicationNumber(call.code, application.number),
    sections: sectionsOf(applicationId, locale),
  };
}

/** A file that stands in one of those answers. */
export function attachmentForHub({ applicationId }: HubFinalist, id: string): FoundAttachment {
  if (areFilesErased(applicationId)) return "erased";
  const shown = sectionsOf(applicationId, "en").flatMap(({ answers }) => answers);
  const files = shown.flatMap((answer) => (answer.kind === "files" ? answer.files : []));
  return files.some((file) => file.attachmentId === id) ? attachmentInVersion(applicationId, id) : undefined;
}

function sectionsOf(applicationId: string, locale: Locale) {
  const { application } = findApplication(applicationId)!;
  const version = application.submissionId && findSubmission(application.submissionId);
  if (!version) return [];
  return showAnswers(version.form.definition, version.submission.answers, locale, "evaluators");
}
