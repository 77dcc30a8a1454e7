import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FileRemark, FileRow } from "../file-list.tsx";

export type StoredFile = {
  attachmentId: string;
  name: string;
  bytes: number;
  type?: string;
  pages?: number;
};

type StoredFilesProps = {
  files: StoredFile[];
  /** Where they are served, without the file's id: `/applications/…/attachments`. */
  filesAt: string;
  actions?: (file: StoredFile) => ReactNode;
};

/** The files of an answer, with what their owner should know of each. */
export function StoredFiles({ files, filesAt, actions }: StoredFilesProps) {
  const { t } = useTranslation("files");
  const detail = useFileDetail();
  return files.map((file) => (
    <FileRow
      key={file.attachmentId}
      name={file.name}
      href={`${filesAt}/${file.attachmentId}`}
      detail={detail(file)}
      actions={actions?.(file)}
    >
      {file.type === "pdf" && file.pages === undefined && <FileRemark>{t("unopened")}</FileRemark>}
    </FileRow>
  ));
}

/** "1.2 MB · 12 pages". */
export function useFileDetail() {
  const { t } = useTranslation("files");
  const size = useFileSize();
  return ({ bytes, pages }: Pick<StoredFile, "bytes" | "pages">) =>
    [size(bytes), pages !== undefined && t("pages", { count: pages })].filter(Boolean).join(" · ");
}

/** Of a file, in the unit that suits it. */
export function useFileSize() {
  const { t } = useTranslation("files");
  return (bytes: number) =>
    bytes < 1_000_000
      ? t("kilobytes", { count: Math.max(1, Math.round(bytes / 1000)) })
      : t("megabytes", { count: bytes / (1024 * 1024) });
}
