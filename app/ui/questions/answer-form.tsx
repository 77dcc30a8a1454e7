import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { locales, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { CheckboxField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Grid, Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type Values = { question: Translated; answer: Translated };
type AnswerFormProps = {
  start: { question: Translated; answer: Translated };
  /** The number that the answer has or gets. */
  number: number;
  published: boolean;
  /** How many people are told. */
  told: number;
  answer?: Answer;
};

/** Question and answer in both languages, side by side. */
export function AnswerForm({ start, number, published, told, answer }: AnswerFormProps) {
  const { t } = useTranslation("questions");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Values>(answer, start);
  const parts = { question: fields.question.getFieldset(), answer: fields.answer.getFieldset() };
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels: useLabels() }} />
        <Muted>{t("one.rewrite")}</Muted>
        {(["question", "answer"] as const).map((part) => (
          <Grid key={part} least="medium">
            {locales.map((locale) => (
              <TextArea
                key={locale}
                {...field(parts[part][locale])}
                lang={locale}
                rows={part === "question" ? 4 : 9}
                limit={part === "question" ? 2000 : 10_000}
                label={t(`one.${part}In.${locale}`)}
              />
            ))}
          </Grid>
        ))}
        <Muted small>{t("one.markdown")}</Muted>
        {published ? (
          <CheckboxField name="tell" label={t("one.tell")} help={t("one.tellHelp")} required={false} />
        ) : (
          <p>{told > 0 ? t("one.told", { count: told }) : t("one.toldNobody")}</p>
        )}
        <ActionBar>
          <Button pending={state === "submitting"}>
            {published ? t("one.save") : t("one.publish", { number })}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function useLabels() {
  const { t } = useTranslation("questions");
  return Object.fromEntries(
    (["question", "answer"] as const).flatMap((part) =>
      locales.map((locale) => [`${part}.${locale}`, t(`one.${part}In.${locale}`)]),
    ),
  );
}
