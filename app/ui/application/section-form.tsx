import { type FocusEvent, useState } from "react";
import { Form } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { ActionBar, Row, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { SelectOption } from "../select-field.tsx";
import { Muted, TextLink, VisuallyHidden } from "../text.tsx";
import { FileQuestion } from "./file-question.tsx";
import { MergedField } from "./merged-field.tsx";
import { OriginFields } from "./origin-fields.tsx";
import type { Answer, Question } from "./question-field.tsx";
import { type Conditions, type Demands, QuestionList } from "./question-list.tsx";
import type { useSectionSaving } from "./section-saving.ts";
import { type Problem, useProblemWords } from "./words.ts";

export type SectionView = {
  id: string;
  questions: Question[];
  answers: Record<string, Answer>;
  /** What the next text of each answer is based on. */
  bases: Record<string, string>;
  countries: SelectOption[];
  conditions: Conditions;
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
  check: (questionId: string, typed: FormData) => Promise<Problem | undefined>;
  /** Which questions are asked and needed, by the answers in the form or the saved ones. */
  demand: (typed?: FormData) => Demands;
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
          <QuestionList
            {...section}
            demand={props.demand}
            problems={mapped(problems, say)}
            focus={focus}
            file={(question) => <File {...{ section, question, base }} error={problems[question.id]} />}
            wrap={(question, field) => (
              <MergedField
                question={question}
                {...props}
                below={
                  <EarlierTexts {...{ question, base }} answered={saving.merging.isAnswered(question.id)} />
                }
              >
                {field}
              </MergedField>
            )}
          />
          {open && <Buttons section={section} base={base} />}
        </Stack>
      </Form>
    </Stack>
  );
}

function mapped(problems: Record<string, Problem | undefined>, say: (problem: Problem) => string) {
  const all = Object.entries(problems);
  return Object.fromEntries(all.map(([id, problem]) => [id, problem && say(problem)]));
}

/** What takes long to write can be had back. */
function EarlierTexts({ question, base, answered }: { question: Question; base: string; answered: boolean }) {
  const { t } = useTranslation("together");
  const locale = useLocale();
  if (question.type !== "long-text" || !answered) return null;
  return (
    <p className="text-sm print:hidden">
      <TextLink to={`${base}/history/${question.id}`}>
        {t("history.link")}
        <VisuallyHidden>
          {" "}
          {t("history.linkOf", { question: inLanguage(question.label, locale) })}
        </VisuallyHidden>
      </TextLink>
    </p>
  );
}

/** The server's view of the answers, and of those that were changed since the browser's own. */
function useProblems({ problems, section, saving, check }: SectionFormProps) {
  const [own, setOwn] = useState<Record<string, Problem | undefined>>({});
  const shown: typeof own = { ...problems, ...own };
  const checkField = async (event: FocusEvent<HTMLFormElement>) => {
    saving.autosave.form.onBlur();
    // An error that goes away moves the button under the pointer, which then misses it; the server checks anyway.
    if (event.relatedTarget instanceof HTMLButtonElement) return;
    const { name } = event.target as unknown as HTMLInputElement;
    const question = section.questions.find(({ id }) => id === name);
    if (!question || question.type === "file") return;
    const typed = new FormData(event.currentTarget);
    // Another answer can end what was wrong with this one.
    const ids = [name, ...Object.keys(shown).filter((id) => shown[id])];
    const found = await Promise.all(ids.map(async (id) => [id, await check(id, typed)] as const));
    setOwn((before) => ({ ...before, ...Object.fromEntries(found) }));
  };
  return { problems: shown, checkField };
}

type FileProps = { section: SectionView; question: Question; base: string; error?: Problem };

function File({ section, question, base, error }: FileProps) {
  const say = useProblemWords();
  const answer = section.answers[question.id];
  // The question may have asked for something else once.
  const files = Array.isArray(answer) ? answer.filter((one: unknown) => typeof one === "object") : [];
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
