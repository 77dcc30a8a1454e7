import { contentOf } from "#app/domain/applications/screening/screen.ts";
import { standingOf } from "#app/domain/applications/screening/standing.ts";
import type { Answers, Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { isNameless, withMarksOf } from "#app/domain/calls/form/nameless.ts";
import { showAnswers, type ShownAnswer } from "#app/domain/calls/form/show-answers.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { screeningsOf } from "#db/queries/screenings.ts";
import type { Asked } from "./expected.ts";
import type { Field } from "./fields.ts";

/** Whether it is hardly said elsewhere by chance: a sentence, an address, or something with a number in it. */
function isTelling({ kind, text }: { kind: string; text: string }): boolean {
  if (text.length >= 30) return true;
  return text.length >= 8 && (kind !== "text" || /\d{3}/.test(text));
}

/** Of what these say the portal itself makes lists. */
const toldElsewhere = ["company", "country", "topics", "hub"];

type Screened = ReturnType<typeof screeningsOf>;
type Entry = { answers: Answers; screened: Screened };

/** Each question that was asked, each file and the name of each file. */
export function answerFieldsOf(applicationId: string, locale: Locale): Field[] {
  const { application, call } = findApplication(applicationId)!;
  const { submission, form } = findSubmission(application.submissionId!)!;
  const marked = withMarksOf(form.definition, findFormVersion(call.formVersionId)!.definition);
  const questions = new Map(questionsOf(marked).map((question) => [question.id, question]));
  const entry = { answers: submission.answers, screened: screeningsOf(applicationId) };
  return showAnswers(form.definition, submission.answers, locale)
    .flatMap(({ answers }) => answers)
    .flatMap((answer) => fieldsOf(answer, questions.get(answer.questionId)!, entry));
}

function fieldsOf(answer: ShownAnswer, question: Question, entry: Entry): Field[] {
  const { label, questionId: id } = answer;
  if (answer.kind !== "files") {
    const sought = { words: wordsOf(answer, question), ids: [id] };
    return [
      {
        kind: "question",
        id,
        label,
        asked: askedOf(question, answer, entry),
        there: answer.kind !== "none",
        sought,
      },
    ];
  }
  return answer.files.flatMap(({ attachmentId, name }): Field[] => {
    const asked = askedOf(question, answer, entry, attachmentId);
    const file = { label: name, asked, there: true };
    return [
      { ...file, kind: "file", id: attachmentId, sought: { words: [], ids: [attachmentId] } },
      { ...file, kind: "fileName", id: `${attachmentId} name`, sought: { words: [name] } },
    ];
  });
}

function wordsOf(answer: ShownAnswer, { fact }: Question): string[] {
  if (answer.kind !== "text" && answer.kind !== "link" && answer.kind !== "video") return [];
  return isTelling(answer) && !toldElsewhere.includes(fact ?? "") ? [answer.text] : [];
}

function askedOf(
  question: Question,
  { kind, questionId }: ShownAnswer,
  entry: Entry,
  attachmentId = "",
): Asked {
  const content = contentOf(entry.answers[questionId]);
  const screening = entry.screened.find(
    (one) =>
      one.questionId === questionId &&
      one.attachmentId === attachmentId &&
      (attachmentId || one.content === content),
  );
  return {
    forManagers: question.visibleTo === "managers",
    tells: !isNameless(question),
    standing: kind === "text" || kind === "files" ? standingOf(screening) : "shown",
  };
}
