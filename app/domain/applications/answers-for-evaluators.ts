import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { Answers, FileAnswer, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { withMarksOf } from "#app/domain/calls/form/nameless.ts";
import { showAnswers, type ShownAnswer, type ShownSection } from "#app/domain/calls/form/show-answers.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { screeningsOf } from "#db/queries/screenings.ts";
import { contentOf } from "./screening/screen.ts";
import { standingOf } from "./screening/standing.ts";

type Version = {
  applicationId: string;
  call: NonNullable<ReturnType<typeof findCall>>;
  form: FormDefinition;
  answers: Answers;
};
type Screened = ReturnType<typeof screeningsOf>;

/** What is not shown of an answer: parts that the programme withholds, and those that it has still to look at. */
export type Kept = { withheld: number; waiting: number };
export type AnswerForEvaluators = ShownAnswer & { kept?: Kept };
type SectionForEvaluators = Omit<ShownSection, "answers"> & { answers: AnswerForEvaluators[] };

/**
 * What evaluators read of a version, in the reader's language. Where applicants are anonymous: only answers that tell nothing
 * of who applies, only what was looked through for names and is clean or was passed, and files without their names.
 */
export function answersForEvaluators(
  { applicationId, call, form, answers }: Version,
  locale: Locale,
): SectionForEvaluators[] {
  if (!isAnonymous(call)) return showAnswers(form, answers, locale, "evaluators");
  const marked = withMarksOf(form, findFormVersion(call.formVersionId)!.definition);
  const screened = screeningsOf(applicationId);
  const files = { count: 0 };
  return showAnswers(marked, answers, locale, "nameless").map((section) => ({
    ...section,
    answers: section.answers.map((answer) => {
      const counting = screenedAs(screened, answer.questionId, contentOf(answers[answer.questionId]));
      return screenedAnswer(answer, counting, files, locale);
    }),
  }));
}

/** Of an answer's parts, by the file's id; what was said of another text counts for nothing. */
function screenedAs(screened: Screened, questionId: string, content: string) {
  const own = screened.filter((one) => one.questionId === questionId);
  return new Map(
    own.filter((one) => one.attachmentId || one.content === content).map((one) => [one.attachmentId, one]),
  );
}

function screenedAnswer(
  answer: ShownAnswer,
  screened: ReturnType<typeof screenedAs>,
  files: { count: number },
  locale: Locale,
): AnswerForEvaluators {
  const standing = (attachmentId: string) => standingOf(screened.get(attachmentId));
  if (answer.kind !== "files") {
    const own = answer.kind === "text" ? standing("") : "shown";
    if (own === "shown") return answer;
    const { questionId, label, criterion } = answer;
    return { questionId, label, criterion, kind: "none", kept: countKept([own]) };
  }
  const named = answer.files.map((file) => ({ ...file, name: plainName(file, ++files.count, locale) }));
  const standings = named.map(({ attachmentId }) => standing(attachmentId));
  const shown = named.filter((_, at) => standings[at] === "shown");
  return { ...answer, files: shown, kept: countKept(standings) };
}

function countKept(standings: ReturnType<typeof standingOf>[]): Kept | undefined {
  const of = (what: string) => standings.filter((one) => one === what).length;
  const kept = { withheld: of("withheld"), waiting: of("waiting") };
  return kept.withheld + kept.waiting > 0 ? kept : undefined;
}

/** The name that an applicant gave a file may be the company's. */
function plainName({ type }: FileAnswer, place: number, locale: Locale): string {
  const extension = type ? `.${type === "jpeg" ? "jpg" : type}` : "";
  return `${languages[locale].t("files:plainName", { place })}${extension}`;
}

/** The file as evaluators get it: without its name where applicants are anonymous; undefined where they do not. */
export function fileForEvaluators(version: Version, attachmentId: string, locale: Locale) {
  return answersForEvaluators(version, locale)
    .flatMap(({ answers }) => answers)
    .flatMap((answer) => (answer.kind === "files" ? answer.files : []))
    .find((file) => file.attachmentId === attachmentId);
}
