import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";

export type FileType = "pdf" | "png" | "jpeg" | "docx" | "xlsx" | "pptx" | "mp4";

const kinds: Record<string, FileType> = {
  pdf: "pdf",
  png: "png",
  jpg: "jpeg",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  mp4: "mp4",
  m4v: "mp4",
};

/** An office file is an archive: what kind of document it holds, and whether with macros, may stand at its end. */
const archives: (FileType | undefined)[] = ["docx", "xlsx", "pptx"];

/**
 * What a file is by its content; a name or what a browser says of it proves nothing. Undefined for all other kinds.
 * Where its `beginning` is known and tells enough, the file is not opened.
 */
export async function kindOf(path: string, beginning?: Uint8Array): Promise<FileType | undefined> {
  const told = beginning && (await kindBy(fileTypeFromBuffer(beginning)));
  return told && !archives.includes(told) ? told : kindBy(fileTypeFromFile(path));
}

async function kindBy(finding: Promise<{ ext: string } | undefined>): Promise<FileType | undefined> {
  // What ends in the middle of what it promises is of no kind.
  const found = await finding.catch(() => undefined);
  return found && kinds[found.ext];
}

/** In hexadecimal digits; the file passes through piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
