import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Page } from "../page.tsx";
import { type StoredFile, useCurrent } from "./file-question.tsx";
import { type Question, useHelp } from "./question-field.tsx";
import { type Application, Late, Standing } from "./standing.tsx";
import { kindsOf } from "./words.ts";

type FilePageProps = {
  application: Application;
  sectionId: string;
  question: Question;
  file: StoredFile | null;
  problem?: "file-missing" | "file-empty" | "file-too-large" | "file-type";
  refused?: string;
};

/** The page of one file question, for browsers without JavaScript. */
export function FilePage({ application, sectionId, question, file, problem, refused }: FilePageProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const base = `/applications/${application.id}`;
  const { accept = [], mostMegabytes: megabytes = 0 } = question;
  const errors = problem && t(`file.${problem}`, { kinds: kindsOf(accept), megabytes });
  return (
    <Page
      width="form"
      title={t("file.title")}
      eyebrow={application.number}
      back={{ to: `${base}/sections/${sectionId}`, label: t("section.back") }}
      notices={refused ? <Late application={application} /> : <Standing application={application} />}
    >
      {errors && <ErrorSummary errors={[{ name: "file", message: errors }]} />}
      <Form method="post" encType="multipart/form-data" noValidate>
        <Stack gap="large">
          <FileField
            name="file"
            label={inLanguage(question.label, locale)}
            help={useHelp(question)}
            errors={errors}
            required={question.required}
            accepted={t("section.kinds", { kinds: kindsOf(accept), megabytes })}
            current={useCurrent(file, base)}
            removeName={file && application.editable ? "remove" : undefined}
            disabled={!application.editable}
          />
          {application.editable && (
            <ActionBar>
              <Button icon="upload">{t("file.upload")}</Button>
              <LinkButton to={`${base}/sections/${sectionId}`} kind="quiet">
                {t("section.back")}
              </LinkButton>
            </ActionBar>
          )}
        </Stack>
      </Form>
    </Page>
  );
}
