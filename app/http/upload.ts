import { basename } from "node:path/posix";
import { keepFile, type FileProblem, type FileType } from "#app/adapters/files.server.ts";
import { sentFile } from "./multipart.ts";

const megabyte = 1024 * 1024;
export const fileField = "file";

type Accepted = { accept: FileType[]; mostMegabytes: number };
type Received = { attachmentId: string; name: string; bytes: number; sha256: string; type: FileType };

/** Keeps the file of a form while it arrives, or names what is wrong with it: a sentence of the catalogue `applications`. */
export async function receiveFile(
  request: Request,
  { accept, mostMegabytes }: Accepted,
): Promise<{ file: Received; problem?: undefined } | { problem: FileProblem | "file-missing" }> {
  const sent = await sentFile(request, fileField);
  if (!sent) return { problem: "file-missing" };
  const kept = await keepFile(sent.content, { accept, mostBytes: mostMegabytes * megabyte });
  return typeof kept === "string" ? { problem: kept } : { file: { ...kept, name: plainName(sent.name) } };
}

/** Without folders and characters that no file system takes; long names keep their ending. */
function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = basename(name.replaceAll("\\", "/")).replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "_");
  return plain.length > 120 ? `${plain.slice(0, 100)}…${plain.slice(-15)}` : plain;
}
