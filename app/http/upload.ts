import { basename } from "node:path/posix";
import { discardFile, keepFile, type FileProblem, type FileType } from "#app/adapters/files.server.ts";
import { sentFile } from "./multipart.ts";

const megabyte = 1024 * 1024;
const fileField = "file";
const removeField = "remove";

type Accepted = { accept: FileType[]; mostMegabytes: number };
type Received = { attachmentId: string; name: string; bytes: number; sha256: string; type: FileType };
type Upload =
  | { file: Received; removed?: undefined; problem?: undefined }
  | { removed: true; file?: undefined; problem?: undefined }
  | { problem: FileProblem | "file-missing"; file?: undefined; removed?: undefined };

/**
 * Keeps the file of a form (field `file`) while it arrives, or tells that a tick asks to remove the one that is there
 * (field `remove`, which stands first), or names what is wrong: a sentence of the catalogue `applications`.
 */
export async function receiveFile(request: Request, { accept, mostMegabytes }: Accepted): Promise<Upload> {
  const sent = await sentFile(request);
  if (sent?.field === removeField) return { removed: true };
  if (sent?.field !== fileField || !sent.name) return { problem: "file-missing" };
  const kept = await keepFile(sent.content, { accept, mostBytes: mostMegabytes * megabyte });
  return typeof kept === "string" ? { problem: kept } : { file: { ...kept, name: plainName(sent.name) } };
}

/** Takes files that nothing needs any more off the disk; if that fails they only take up room. */
export async function discardFiles(attachmentIds: string[]): Promise<void> {
  await Promise.all(attachmentIds.map((id) => discardFile(id)));
}

/** Without folders and characters that no file system takes; long names keep their ending. */
function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = basename(name.replaceAll("\\", "/")).replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "_");
  return plain.length > 120 ? `${plain.slice(0, 100)}…${plain.slice(-15)}` : plain;
}
