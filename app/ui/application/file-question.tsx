import type { ChangeEvent } from "react";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Announcement } from "../announcement.tsx";
import { Button } from "../button.tsx";
import { FileField } from "../file-field.tsx";
import { FileList } from "../file-list.tsx";
import { Fieldset } from "../fieldset.tsx";
import { useHydrated } from "../hydrated.ts";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { VisuallyHidden } from "../text.tsx";
import { useAccepted } from "./accepted.ts";
import { useFocusKept } from "./focus-kept.ts";
import { type Question, useHelp } from "./question-field.tsx";
import { Sendings, UnfinishedFiles } from "./sendings-list.tsx";
import { type StoredFile, StoredFiles } from "./stored-files.tsx";
import { useFileQuestion } from "./use-file-question.ts";

export type { StoredFile } from "./stored-files.tsx";

type FileQuestionProps = {
  question: Question;
  files: StoredFile[];
  error?: string;
  /** Path of the application. */
  base: string;
  autoFocus?: boolean;
};

/** A file question within a form: sent as soon as it is chosen; without JavaScript it has a page of its own. */
export function FileQuestion(props: FileQuestionProps) {
  return useHydrated() ? <SentAtOnce {...props} /> : <OnItsOwnPage {...props} />;
}

/** The text fields of the form are saved on the way there. */
function OnItsOwnPage({ question, files, error, base }: FileQuestionProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { id, label, required } = question;
  return (
    <Fieldset
      id={id}
      legend={inLanguage(label, locale)}
      help={useHelp(question)}
      errors={error}
      required={required}
    >
      <Stack gap="small">
        {files.length > 0 && (
          <FileList>
            <StoredFiles files={files} filesAt={`${base}/attachments`} />
          </FileList>
        )}
        <div>
          <Button name="_to" value={`file:${id}`} kind="secondary" icon="upload">
            {t(files.length > 0 ? "section.changeFile" : "section.addFile")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function SentAtOnce({ question, files, error, base, autoFocus }: FileQuestionProps) {
  const { t } = useTranslation("files");
  const locale = useLocale();
  const { accepted, endings } = useAccepted(question);
  const { onTheWay, errors, room, said, choose, ...state } = useFileQuestion(question, files, base);
  const { id, label, required, mostFiles = 1 } = question;
  const several = mostFiles > 1;
  const unfinished = state.unfinished.filter((file) => !onTheWay.some(({ name }) => name === file.name));
  const listed = files.length + onTheWay.length + unfinished.length;
  return (
    <div {...useFocusKept(id)}>
      <FileField
        name={id}
        label={inLanguage(label, locale)}
        help={useHelp(question)}
        errors={errors.length > 0 ? errors : error}
        accept={endings}
        multiple={several}
        files={listed > 0 && <Files {...state} {...{ files, base, onTheWay, unfinished }} />}
        action={files.length > 0 ? t(several ? "addAnother" : "replace") : undefined}
        full={several && room <= 0 ? t("full", { count: mostFiles }) : undefined}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          choose([...(target.files ?? [])]);
          target.value = "";
        }}
        {...{ required, accepted, autoFocus }}
      />
      <Announcement>{said}</Announcement>
    </div>
  );
}

type FilesProps = Pick<ReturnType<typeof useFileQuestion>, "onTheWay" | "unfinished" | "remove" | "forget"> &
  Pick<FileQuestionProps, "files" | "base">;

function Files({ files, base, onTheWay, unfinished, remove, forget }: FilesProps) {
  const { t } = useTranslation("files");
  const removal = (file: StoredFile) => (
    <Button type="button" kind="quiet" size="small" icon="trash" onClick={() => void remove(file)}>
      {t("remove")}
      <VisuallyHidden>{file.name}</VisuallyHidden>
    </Button>
  );
  return (
    <FileList>
      <StoredFiles files={files} filesAt={`${base}/attachments`} actions={removal} />
      <Sendings sendings={onTheWay} />
      <UnfinishedFiles files={unfinished} onForget={forget} />
    </FileList>
  );
}
