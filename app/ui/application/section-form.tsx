import { type FocusEvent, Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { ActionBar, Row, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { SelectOption } from "../select-field.tsx";
import { Muted } from "../text.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { FileQuestion, type StoredFile } from "./file-question.tsx";
import { OriginFields } from "./origin-fields.tsx";
import { type Answer, type Question, QuestionField } from "./question-field.tsx";
import type { useSectionSaving } from "./section-saving.ts";
import { type Problem, useProblemWords } from "./words.ts";

export type SectionView = {
  id: string;
  questions: Question[];
  answers: Record<string, Answer>;
  /** What the next text of each answer is based on. */
  bases: Record<string, string>;
  countries: SelectOption[];
  previousId?: string;
  /** Where "Go on without mending" leads. */
  next: string;
};

type SectionFormProps = {
  section: SectionView;
  /** Path of the application. */
  base: string;
  /** What is wrong, by question. */
  problems: Record<string, Problem>;
  /** Whether they are listed at the top too. */
  listed: boolean;
  /** The question to begin with. */
  focus?: string;
  /** False where nothing can be saved any more. */
  open: boolean;
  saving: ReturnType<typeof useSectionSaving>;
  accountId: string;
  zone: string;
  /** What is wrong with one answer as it stands in the form; the rule of the server, asked in the browser. */
  check: (questionId: string, typed: FormData) => Problem | undefined;
};

/** The questions of a section, saved as one types; without JavaScript by its buttons. */
export function SectionForm(props: SectionFormProps) {
  const { section, base, listed, focus, open, saving, accountId } = props;
  const { problems, checkField } = useProblems(props);
  const say = useProblemWords();
  const wrong = Object.entries(props.problems);
  return (
    <Stack gap="large">
      {listed && wrong.length > 0 && <StillWrong section={section} problems={wrong} />}
      <Form method="post" noValidate {...saving.autosave.form} onBlur={checkField}>
        <OriginFields accountId={accountId} bases={section.bases} />
        <Stack gap="large">
          {section.questions.map((question) => (
            <Merged key={question.id} question={question} {...props}>
              {(answer) => (
            <QuestionField
              question={question}
              answer={answer}
              error={problems[question.id] && say(problems[question.id]!)}
              countries={section.countries}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a link to this very question led here
              autoFocus={focus === question.id}
              file={<File {...{ section, question, base }} error={problems[question.id]} />}
            />
              )}
            </Merged>
          ))}
          {open && <Buttons section={section} base={base} />}
        </Stack>
      </Form>
    </Stack>
  );
}

type MergedProps = Pick<SectionFormProps, "saving" | "zone"> & {
  question: Question;
  children: (answer: Answer) => ReactNode;
};

/** A field begins anew when the portal puts another text into it; below it what is to be decided. */
function Merged({ question, saving, zone, children }: MergedProps) {
  const { answer, times } = saving.merging.shown[question.id];
  const conflict = saving.merging.conflicts[question.id];
  return (
    <Stack gap="small">
      <Fragment key={times}>{children(answer)}</Fragment>
      {conflict && (
        <ConflictPanel
          {...{ conflict, question, zone }}
          onChoose={(choice) => saving.choose(question.id, choice)}
          onBoth={() => saving.both(question.id)}
        />
      )}
    </Stack>
  );
}

/** The server's view of the answers, and of those that were changed since the browser's own. */
function useProblems({ problems, section, saving, check }: SectionFormProps) {
  const [own, setOwn] = useState<Record<string, Problem | undefined>>({});
  const checkField = (event: FocusEvent<HTMLFormElement>) => {
    saving.autosave.form.onBlur();
    const { name } = event.target as unknown as HTMLInputElement;
    const question = section.questions.find(({ id }) => id === name);
    if (!question || question.type === "file") return;
    const problem = check(name, new FormData(event.currentTarget));
    setOwn((before) => ({ ...before, [name]: problem }));
  };
  return { problems: { ...problems, ...own }, checkField };
}

type FileProps = { section: SectionView; question: Question; base: string; error?: Problem };

function File({ section, question, base, error }: FileProps) {
  const say = useProblemWords();
  const files = (section.answers[question.id] as StoredFile[] | null) ?? [];
  return <FileQuestion {...{ question, files, base }} error={error && say(error)} />;
}

function StillWrong({ section, problems }: { section: SectionView; problems: [string, Problem][] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const say = useProblemWords();
  const labels = new Map(section.questions.map(({ id, label }) => [id, inLanguage(label, locale)]));
  return (
    <Stack gap="small">
      <ErrorSummary
        title={t("section.stillWrong", { count: problems.length })}
        errors={problems.map(([name, problem]) => ({
          name,
          message: `${labels.get(name)} – ${say(problem)}`,
        }))}
      />
      <Row justify="between">
        <Muted>{t("section.stillWrongText")}</Muted>
        <LinkButton to={section.next} size="small" icon="arrow-right">
          {t("section.goOn")}
        </LinkButton>
      </Row>
    </Stack>
  );
}

function Buttons({ section, base }: { section: SectionView; base: string }) {
  const { t } = useTranslation("applications");
  return (
    <ActionBar>
      <Button>{t("section.saveAndContinue")}</Button>
      <Button kind="secondary" name="_to" value="overview">
        {t("section.saveAndList")}
      </Button>
      {section.previousId && (
        <LinkButton to={`${base}/sections/${section.previousId}`} kind="quiet" icon="arrow-left">
          {t("section.previous")}
        </LinkButton>
      )}
    </ActionBar>
  );
}
