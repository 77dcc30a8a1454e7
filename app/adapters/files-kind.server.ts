import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileTypeFromFile } from "file-type";

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

/** What a file is by its content; a name or what a browser says of it proves nothing. Undefined for all other kinds. */
export async function kindOf(path: string): Promise<FileType | undefined> {
  // A file that ends in the middle of what it promises is of no kind.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && kinds[found.ext];
}

/** In hexadecimal digits; the file passes through piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
