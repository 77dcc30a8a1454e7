import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { FileRemark, FileRow } from "../file-list.tsx";
import { Progress } from "../progress.tsx";
import { VisuallyHidden } from "../text.tsx";
import type { Unfinished } from "./send-file.ts";
import { giveUp, goOn, type Sending } from "./sendings.ts";
import { useFileSize } from "./stored-files.tsx";

/** The files on their way, each with how far it is. */
export function Sendings({ sendings }: { sendings: Sending[] }) {
  return sendings.map((sending) => (
    <FileRow key={sending.id} name={sending.name} actions={<Actions {...sending} />}>
      <HowFar {...sending} />
    </FileRow>
  ));
}

function Actions({ id, name, state }: Sending) {
  const { t } = useTranslation("files");
  return (
    <>
      {state === "stopped" && (
        <Button type="button" kind="secondary" size="small" onClick={() => goOn(id)}>
          {t("goOn")}
          <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      )}
      <Button type="button" kind="quiet" size="small" icon="cross" onClick={() => void giveUp(id)}>
        {t("cancel")}
        <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </>
  );
}

function HowFar({ sent, bytes, state }: Sending) {
  const { t } = useTranslation("files");
  const size = useFileSize();
  const arrived = sent === bytes && state === "sending";
  // The last piece is acknowledged when the file is stored, so "100%" would promise too much.
  const text = arrived
    ? t("checking")
    : t("sent", { share: Math.floor((sent / bytes) * 100) / 100, size: size(bytes) });
  return (
    <div className="mb-1">
      <Progress size="small" label={t("sending")} hideLabel value={sent} max={bytes} text={text} />
      {state === "waiting" && <FileRemark>{t("waiting")}</FileRemark>}
      {state === "stopped" && <FileRemark>{t("stopped")}</FileRemark>}
    </div>
  );
}

type UnfinishedFilesProps = { files: Unfinished[]; onForget: (file: Unfinished) => void };

/** What an earlier visit began to send: the browser does not have the file any more, so it must be chosen again. */
export function UnfinishedFiles({ files, onForget }: UnfinishedFilesProps) {
  const { t } = useTranslation("files");
  return files.map((file) => (
    <FileRow
      key={file.urlStorageKey}
      name={file.name}
      actions={
        <Button type="button" kind="quiet" size="small" icon="cross" onClick={() => onForget(file)}>
          {t("forget")}
          <VisuallyHidden>{file.name}</VisuallyHidden>
        </Button>
      }
    >
      <FileRemark>{t("unfinished")}</FileRemark>
    </FileRow>
  ));
}
