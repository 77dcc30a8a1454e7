import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer, Question } from "../application/question-field.tsx";
import { type Conditions, type Demands, QuestionList } from "../application/question-list.tsx";
import { Button, LinkButton } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { TextField } from "../field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import type { SelectOption } from "../select-field.tsx";
import { Muted } from "../text.tsx";

type SampleFormProps = {
  title: string;
  answers: Record<string, Answer>;
  sections: { id: string; title: string; questions: Question[]; conditions: Conditions }[];
  countries: SelectOption[];
  demand: (typed?: FormData) => Demands;
  /** Whether it can be saved. */
  open: boolean;
  refused?: string;
  titleMissing?: boolean;
  /** Where the form is filled in with made-up answers; for a new sample only. */
  madeUp?: string;
};

/** The call's form with whatever its managers make up; nothing of it is needed but a title. */
export function SampleForm({
  title,
  sections,
  open,
  refused,
  titleMissing,
  madeUp,
  ...props
}: SampleFormProps) {
  const { t } = useTranslation(["samples", "set-up"]);
  const { state } = useNavigation();
  const missing = titleMissing ? [{ name: "_title", message: t("edit.titleMissing") }] : [];
  return (
    <Form method="post" noValidate>
      <Stack gap="large">
        {refused && <Notice tone="danger">{refused}</Notice>}
        <ErrorSummary errors={missing} />
        {madeUp && (
          <div>
            <LinkButton to={madeUp} size="small" icon="pencil">
              {t("edit.madeUp")}
            </LinkButton>
          </div>
        )}
        <TextField
          name="_title"
          label={t("edit.name")}
          help={t("edit.nameHelp")}
          limit={120}
          defaultValue={title}
          errors={missing.map(({ message }) => message)}
        />
        {sections.map((section, index) => (
          <Disclosure key={section.id} boxed open={index === 0} summary={section.title}>
            <Questions {...section} {...props} />
          </Disclosure>
        ))}
        {open && (
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
          </ActionBar>
        )}
      </Stack>
    </Form>
  );
}

type QuestionsProps = SampleFormProps["sections"][number] &
  Pick<SampleFormProps, "answers" | "countries" | "demand">;

function Questions({ questions, conditions, answers, countries, demand }: QuestionsProps) {
  const { t } = useTranslation("samples");
  const asked = questions.filter(({ type }) => type !== "file" && type !== "note");
  const files = questions.some(({ type }) => type === "file");
  return (
    <Stack>
      <QuestionList questions={asked} {...{ conditions, answers, countries, demand }} file={() => null} />
      {files && <Muted small>{t("edit.files")}</Muted>}
    </Stack>
  );
}
