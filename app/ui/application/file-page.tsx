import { Form } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { FileList } from "../file-list.tsx";
import { FormButton } from "../form-button.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { VisuallyHidden } from "../text.tsx";
import { useAccepted } from "./accepted.ts";
import { type Question, useHelp } from "./question-field.tsx";
import { type Application, Late, Standing } from "./standing.tsx";
import { type StoredFile, StoredFiles } from "./stored-files.tsx";

type FilePageProps = {
  application: Application;
  sectionId: string;
  question: Question;
  files: StoredFile[];
  problem?: string;
  refused?: string;
};

/** The page of one file question, for browsers without JavaScript: one file at a time. */
export function FilePage({ application, sectionId, question, files, problem, refused }: FilePageProps) {
  const { t } = useTranslation(["files", "applications"]);
  const base = `/applications/${application.id}`;
  const { accepted, say } = useAccepted(question);
  const errors = problem && say(problem);
  const section = `${base}/sections/${sectionId}`;
  const isFull = question.mostFiles !== 1 && files.length >= (question.mostFiles ?? 1);
  const late = refused !== undefined && !application.open;
  return (
    <Page
      width="form"
      title={t(question.mostFiles === 1 ? "files:title" : "files:titleSeveral")}
      eyebrow={application.number}
      back={{ to: section, label: t("applications:section.back") }}
      notices={late ? <Late application={application} /> : <Standing application={application} />}
    >
      {refused && !late && <Notice tone="danger">{refused}</Notice>}
      {errors && <ErrorSummary errors={[{ name: "file", message: errors }]} />}
      <Stack gap="large">
        {files.length > 0 && <Files {...{ application, question, files, base }} />}
        <Form method="post" encType="multipart/form-data" noValidate>
          <Stack gap="large">
            <Choose {...{ question, files, accepted, errors }} disabled={!application.editable} />
            <ActionBar>
              {application.editable && !isFull && <Button icon="upload">{t("files:upload")}</Button>}
              <LinkButton to={section} kind="quiet">
                {t("applications:section.back")}
              </LinkButton>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}

type FilesProps = Pick<FilePageProps, "application" | "question" | "files"> & { base: string };

function Files({ application, question, files, base }: FilesProps) {
  const { t } = useTranslation("files");
  const remove = ({ attachmentId, name }: StoredFile) => (
    <FormButton
      action={`${base}/files/${question.id}`}
      fields={{ remove: attachmentId }}
      kind="quiet"
      size="small"
      icon="trash"
    >
      {t("remove")}
      <VisuallyHidden> {name}</VisuallyHidden>
    </FormButton>
  );
  return (
    <FileList>
      <StoredFiles
        files={files}
        filesAt={`${base}/attachments`}
        actions={application.editable ? remove : undefined}
      />
    </FileList>
  );
}

type ChooseProps = Pick<FilePageProps, "question" | "files"> & {
  accepted: string;
  errors?: string;
  disabled: boolean;
};

function Choose({ question, files, ...field }: ChooseProps) {
  const { t } = useTranslation("files");
  const locale = useLocale();
  const { label, required, mostFiles = 1 } = question;
  const full = mostFiles > 1 && files.length >= mostFiles && t("full", { count: mostFiles });
  return (
    <FileField
      name="file"
      label={inLanguage(label, locale)}
      help={useHelp(question)}
      required={required}
      action={files.length === 0 ? undefined : t(mostFiles === 1 ? "replace" : "addAnother")}
      full={full || undefined}
      {...field}
    />
  );
}
