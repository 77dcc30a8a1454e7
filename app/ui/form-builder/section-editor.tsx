import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import type { Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { errorsOf, ErrorSummary } from "../error-summary.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { BothLanguages } from "./both-languages.tsx";
import { Stale } from "./stale.tsx";

type Values = { title: Translated; introduction?: Translated };
export type SectionAnswer = {
  form?: SubmissionResult<string[]>;
  refused?: string;
  typed?: object;
  revision?: number;
};

type SectionFieldsProps = {
  values?: Values;
  revision: number;
  base: string;
  answer?: SectionAnswer;
  submit: string;
  cancel?: boolean;
};

/** What a section says; the same for a new one. */
export function SectionFields({ values, revision, base, answer, submit, cancel }: SectionFieldsProps) {
  const { t } = useTranslation("builder");
  const [form, fields] = useAnsweredForm<Values & Record<string, unknown>>(answer, values);
  const { state } = useNavigation();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <HiddenField name="revision" value={String(answer?.revision ?? revision)} />
      <Stack>
        {answer?.refused && <Stale refused={answer.refused} base={base} typed />}
        <ErrorSummary errors={errorsOf(form.allErrors)} />
        <BothLanguages what={t("section.title")} fields={fields.title.getFieldset()} />
        <BothLanguages
          what={t("section.introduction")}
          help={t("section.introductionHelp")}
          fields={fields.introduction.getFieldset()!}
          required={false}
          rows={2}
        />
        <ActionBar>
          <Button pending={state === "submitting"}>{submit}</Button>
          {cancel && (
            <LinkButton to={base} kind="quiet">
              {t("editor.cancel")}
            </LinkButton>
          )}
        </ActionBar>
      </Stack>
    </Form>
  );
}

type SectionEditorProps = {
  id: string;
  title: string;
  values: Values;
  revision: number;
  base: string;
  answer?: SectionAnswer;
};

export function SectionEditor({ id, title, base, ...fields }: SectionEditorProps) {
  const { t } = useTranslation("builder");
  return (
    <SubPage back={{ to: `${base}#section-${id}`, label: t("back") }} title={title} lead={t("section.lead")}>
      <Stack>
        <SectionFields {...fields} base={base} submit={t("section.save")} cancel />
        <LinkButton to={`${base}/sections/${id}/remove`} size="small" icon="trash">
          {t("section.remove")}
        </LinkButton>
      </Stack>
    </SubPage>
  );
}
