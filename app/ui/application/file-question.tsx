import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRevalidator } from "react-router";
import { inLanguage } from "#app/i18n/locale.ts";
import { Button } from "../button.tsx";
import { FileField } from "../file-field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { useHydrated } from "../hydrated.ts";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Progress } from "../progress.tsx";
import { TextLink } from "../text.tsx";
import { type Question, useHelp } from "./question-field.tsx";
import { sendFile, type SendOutcome } from "./send-file.ts";
import { kindsOf } from "./words.ts";

export type StoredFile = { attachmentId: string; name: string; bytes: number };

type FileQuestionProps = {
  question: Question;
  file: StoredFile | null;
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
function OnItsOwnPage({ question, file, error, base }: FileQuestionProps) {
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
        {file && <TextLink to={`${base}/attachments/${file.attachmentId}`}>{file.name}</TextLink>}
        <div>
          <Button name="_to" value={`file:${id}`} kind="secondary" icon="upload">
            {t(file ? "section.changeFile" : "section.addFile")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function SentAtOnce({ question, file, error, base, autoFocus }: FileQuestionProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { share, problem, send } = useSending(question, base);
  const { id, label, required, accept = [], mostMegabytes = 0 } = question;
  const accepted = t("section.kinds", { kinds: kindsOf(accept), megabytes: mostMegabytes });
  const remove = (
    <Button type="button" kind="quiet" size="small" icon="trash" onClick={() => void send({ remove: "on" })}>
      {t("file.remove")}
    </Button>
  );
  return (
    <Stack gap="small">
      <FileField
        name={id}
        label={inLanguage(label, locale)}
        help={useHelp(question)}
        errors={problem ?? error}
        accept={accept.map((kind) => `.${kind}${kind === "jpeg" ? ",.jpg" : ""}`).join(",")}
        actions={remove}
        current={useCurrent(file, base)}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          if (target.files?.[0]) void send({ file: target.files[0] }).then(() => (target.value = ""));
        }}
        {...{ required, accepted, autoFocus }}
      />
      {share !== undefined && <Progress label={t("file.uploading")} value={share} max={1} />}
    </Stack>
  );
}

/** The file that is there, as file fields show it. */
export function useCurrent(file: StoredFile | null, base: string) {
  const { t } = useTranslation("applications");
  if (!file) return;
  const detail = t("answer.kilobytes", { count: Math.max(1, Math.round(file.bytes / 1000)) });
  return { name: file.name, href: `${base}/attachments/${file.attachmentId}`, detail };
}

/** Looks at the size first, so that nobody waits for the refusal of a large file. */
function useSending(question: Question, base: string) {
  const { t } = useTranslation(["applications", "refusals"]);
  const { revalidate } = useRevalidator();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const { accept = [], mostMegabytes: megabytes = 0 } = question;
  const words: Record<SendOutcome, string | undefined> = {
    sent: undefined,
    "not-accepted": t("applications:file.file-type", { kinds: kindsOf(accept) }),
    late: t("refusals:call-closed"),
    lost: t("applications:file.lost"),
  };

  async function send(fields: Record<string, string | File>) {
    const { file } = fields;
    if (file instanceof File && file.size > megabytes * 1024 * 1024)
      return setProblem(t("applications:file.file-too-large", { megabytes }));
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    setShare(0);
    const outcome = await sendFile(`${base}/files/${question.id}`, body, setShare);
    setShare(undefined);
    setProblem(words[outcome]);
    if (outcome === "sent") await revalidate();
  }

  return { share, problem, send };
}
