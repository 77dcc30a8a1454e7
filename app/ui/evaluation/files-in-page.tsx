import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type StoredFile, useFileDetail } from "../application/stored-files.tsx";
import { Button } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { useHydrated } from "../hydrated.ts";
import { Row, Stack } from "../layout.tsx";
import { Muted, TextLink } from "../text.tsx";
import { PdfViewer } from "./pdf-viewer.tsx";

/** Files to look at without leaving the page, and to save. `filesAt` is where they are served, without the file's id. */
export function FilesInPage({ files, filesAt }: { files: StoredFile[]; filesAt: string }) {
  const detail = useFileDetail();
  return (
    <Stack gap="small">
      {files.map((file) => {
        const address = `${filesAt}/${file.attachmentId}`;
        return (
          <Stack key={file.attachmentId} gap="tight">
            <div>
              <TextLink to={address} reloadDocument>
                <bdi>{file.name}</bdi>
              </TextLink>{" "}
              <Muted small>{detail(file)}</Muted>
            </div>
            <Look file={file} address={address} />
          </Stack>
        );
      })}
    </Stack>
  );
}

type LookProps = { file: StoredFile; address: string };

function Look({ file, address }: LookProps) {
  switch (file.type) {
    case "pdf":
      return <Pages {...{ file, address }} />;
    case "png":
    case "jpeg":
      return <Picture {...{ file, address }} />;
    case "mp4":
      return <Film address={address} />;
  }
}

/** Only with scripts; without them the file is saved and opened. */
function Pages({ file, address }: LookProps) {
  const { t } = useTranslation("workbench");
  const [open, setOpen] = useState(false);
  if (!useHydrated()) return null;
  return (
    <>
      <Row>
        <Button
          type="button"
          kind="secondary"
          size="small"
          icon={open ? "eye-off" : "eye"}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "viewer.hide" : "viewer.show")}
        </Button>
      </Row>
      {open && <PdfViewer address={address} name={file.name} />}
    </>
  );
}

/** Fetched when it is opened. */
function Picture({ file, address }: LookProps) {
  const { t } = useTranslation("workbench");
  return (
    <Disclosure summary={t("viewer.show")}>
      <img src={address} alt={file.name} loading="lazy" className="max-w-full rounded-md" />
    </Disclosure>
  );
}

function Film({ address }: { address: string }) {
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what applicants send has no captions
  return <video src={address} controls preload="none" className="w-full rounded-md" />;
}
