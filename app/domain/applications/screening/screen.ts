import { factsOf } from "#app/domain/calls/form/facts.ts";
import type { Answers, FileAnswer, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { withMarksOf } from "#app/domain/calls/form/nameless.ts";
import { showAnswers, type ShownAnswer } from "#app/domain/calls/form/show-answers.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import { findApplication, findSubmission, updateApplication } from "#db/queries/applications.ts";
import { applicantSides } from "#db/queries/conflict-sides.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { applicationsToScreen, replaceScreenings, screeningsOf } from "#db/queries/screenings.ts";
import type { Naming } from "#db/schema/screenings.ts";
import { applicationNumber } from "../number.ts";
import { type FileText, namingsIn, namingsInFile } from "./namings.ts";
import { type Sought, soughtOf } from "./sought.ts";

type Part = { questionId: string; attachmentId: string; content: string } & (
  { text: string } | { file: FileAnswer }
);
export type ToScreen = { applicationId: string; as: string; parts: Part[]; sought: Sought };

/**
 * Anonymous applications that are to be looked through for what names the applicant, with the parts that evaluators would
 * read of the version that counts; at most `most`.
 */
export function applicationsWaiting(most: number): ToScreen[] {
  return applicationsToScreen(most).map(({ applicationId, wanted }) => ({
    applicationId,
    as: wanted,
    ...partsOf(applicationId),
  }));
}

function partsOf(applicationId: string) {
  const { application, call } = findApplication(applicationId)!;
  const { submission, form } = findSubmission(application.submissionId!)!;
  const { answers } = submission;
  const marked = withMarksOf(form.definition, findFormVersion(call.formVersionId)!.definition);
  const shown = showAnswers(marked, answers, "en", "nameless").flatMap((section) => section.answers);
  return {
    sought: soughtIn({ applicationId, callId: call.id, form: form.definition, answers }),
    parts: shown.flatMap((answer) => partsOfAnswer(answer, contentOf(answers[answer.questionId]))),
  };
}

type Version = { applicationId: string; callId: string; form: FormDefinition; answers: Answers };

/** What would name the applicant of a submitted version. */
export function soughtIn({ applicationId, callId, form, answers }: Version): Sought {
  const [side] = applicantSides(callId, applicationId);
  const { website } = factsOf(form, answers);
  return soughtOf({ ...side, website });
}

function partsOfAnswer(answer: ShownAnswer, content: string): Part[] {
  const { questionId } = answer;
  if (answer.kind === "text") return [{ questionId, attachmentId: "", content, text: answer.text }];
  if (answer.kind !== "files") return [];
  return answer.files.map((file) => ({
    questionId,
    attachmentId: file.attachmentId,
    content: file.sha256,
    file,
  }));
}

/** By what a decision about an answer in words holds: the answer as it was sent. */
export function contentOf(answer: unknown): string {
  return sha256Of(answer ?? null);
}

/**
 * Puts on record what names the applicant in the parts of an anonymous application; `texts`: of its files, by id. What a
 * manager decided stays where neither the part nor what it names has changed.
 */
export function recordScreening(
  { applicationId, as, parts, sought }: ToScreen,
  texts: ReadonlyMap<string, FileText>,
  now: Date,
) {
  const { application, call } = findApplication(applicationId)!;
  const before = screeningsOf(applicationId);
  const rows = parts.map(({ questionId, attachmentId, content, ...part }) => ({
    ...{ id: crypto.randomUUID(), callId: call.id, applicationId, questionId, attachmentId, content },
    namings:
      "text" in part
        ? namingsIn(part.text, sought)
        : namingsInFile(part.file.name, texts.get(attachmentId) ?? unread, sought),
    screenedAt: now,
  }));
  const number = applicationNumber(call.code, application.number);
  const details = { number, count: rows.filter(({ namings }) => namings.length > 0).length };
  const entry = { by: null, on: applicationId, callId: call.id, at: now, details };
  change({ action: "application.screened", ...entry }, () => {
    replaceScreenings(
      applicationId,
      rows.map((row) => ({ ...row, ...decidedBefore(row, before) })),
    );
    updateApplication(applicationId, { screenedAs: as });
  });
}

const unread: FileText = { pages: [], paged: false, properties: [], unreadable: true };

type Row = { questionId: string; attachmentId: string; content: string; namings: Naming[] };

function decidedBefore(row: Row, before: ReturnType<typeof screeningsOf>) {
  const keyOf = ({ questionId, attachmentId, content, namings }: Row) =>
    sha256Of({ questionId, attachmentId, content, namings });
  const same = before.find((one) => keyOf(one) === keyOf(row));
  if (!same) return {};
  const { id, decision, reason, decidedAt, decidedBy } = same;
  return { id, decision, reason, decidedAt, decidedBy };
}
