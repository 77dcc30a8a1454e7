import { getFormProps } from "@conform-to/react";
import { useEffect, useEffectEvent } from "react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Question } from "../application/question-field.tsx";
import { errorsOf, ErrorSummary } from "../error-summary.tsx";
import { Button } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { AnswerFields, typesWithoutSettings } from "./answer-fields.tsx";
import { type Source, WhenFields } from "./condition-fields.tsx";
import type { FactName } from "./form-in-work.ts";
import { type Check, type EditorAnswer, useQuestionForm } from "./question-form.ts";
import { Stale } from "./stale.tsx";
import { UseFields } from "./use-fields.tsx";
import { WordsFields } from "./words-fields.tsx";

type QuestionEditorProps = {
  question: Question;
  values: object;
  revision: number;
  sources: Source[];
  criteria: { id: string; title: string }[];
  facts: { fact: FactName; takenBy?: string }[];
  /** Path of the builder. */
  base: string;
  isNew: boolean;
  answer?: EditorAnswer & { revision?: number };
  check: Check;
  /** Told of all that is typed, for the preview. */
  onTyped: (typed: FormData) => void;
};

/** Everything about one question, on one page. */
export function QuestionEditor({ question, answer, base, isNew, onTyped, ...props }: QuestionEditorProps) {
  const { t } = useTranslation("builder");
  const [form, fields] = useQuestionForm(props.values, answer, props.check);
  const { state } = useNavigation();
  useTyped(form.id, form.value, onTyped);
  const { type } = question;
  const isNote = type === "note";
  const pending = state === "submitting";
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      {/* What the Enter key presses; otherwise it would be the first button, which moves an answer. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <HiddenField name="revision" value={String(answer?.revision ?? props.revision)} />
      <Stack gap="large">
        {answer?.refused && <Stale refused={answer.refused} base={base} typed />}
        <ErrorSummary errors={errorsOf(form.allErrors)} />
        <Section title={t("editor.words")} level={3}>
          <WordsFields {...{ question, fields, isNew }} />
        </Section>
        {!typesWithoutSettings.includes(type) && (
          <Section title={t("editor.settings")} level={3} divided>
            <AnswerFields {...{ type, fields, form }} />
          </Section>
        )}
        <Section title={t(isNote ? "editor.whenNote" : "editor.when")} level={3} divided>
          <WhenFields fields={fields} sources={props.sources} isNote={isNote} />
        </Section>
        {!isNote && (
          <Section title={t("editor.use")} level={3} divided>
            <UseFields fields={fields} criteria={props.criteria} facts={props.facts} />
          </Section>
        )}
        <ActionBar sticky>
          <Button pending={pending}>{t("editor.save")}</Button>
          <Button kind="secondary" name="_next" value="another">
            {t("editor.saveAnother")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

/** Also of what buttons change, such as one more answer to choose from. */
function useTyped(formId: string, value: unknown, onTyped: (typed: FormData) => void) {
  const tell = useEffectEvent(() => {
    const element = document.getElementById(formId);
    if (element) onTyped(new FormData(element as HTMLFormElement));
  });
  // Conform makes the value anew at each look.
  const written = JSON.stringify(value);
  useEffect(() => tell(), [formId, written]);
}
