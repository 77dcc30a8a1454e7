import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { environment } from "./environment.server.ts";

export type FileType = "pdf" | "png" | "jpeg" | "docx" | "xlsx" | "pptx" | "mp4";
type Kept = { attachmentId: string; bytes: number; sha256: string; type: FileType };
export type FileProblem = "file-empty" | "file-too-large" | "file-type";

/** How contents begin; a name or what a browser says of it proves nothing. */
const beginnings: Record<FileType, number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  pptx: [0x50, 0x4b, 0x03, 0x04],
  mp4: [0x00, 0x00, 0x00],
};

/** Beside the database, so that one directory is all there is to back up. */
function folder(): string {
  const { DATA } = environment();
  return DATA === ":memory:"
    ? join(tmpdir(), `finalist-attachments-${process.pid}`)
    : join(DATA, "attachments");
}

const pathOf = (attachmentId: string) => join(folder(), attachmentId);

/**
 * Streams a content to the disk, never more of it in memory than one piece, and keeps it under a new id; or says why
 * not, in which case nothing stays behind. What is kept has reached the disk and is never half a file.
 */
export async function keepFile(
  content: AsyncIterable<Uint8Array>,
  { accept, mostBytes }: { accept: FileType[]; mostBytes: number },
): Promise<Kept | FileProblem> {
  await mkdir(folder(), { recursive: true });
  const attachmentId = randomUUID();
  const aside = `${pathOf(attachmentId)}.part`;
  try {
    const file = await open(aside, "wx");
    const written = await write(file, content, mostBytes).finally(() => file.close());
    const type = accept.find((one) => beginsLike(one, written.beginning));
    if (written.bytes > mostBytes) return "file-too-large";
    if (written.bytes === 0) return "file-empty";
    if (!type) return "file-type";
    await rename(aside, pathOf(attachmentId));
    await syncFolder();
    return { attachmentId, bytes: written.bytes, sha256: written.sha256, type };
  } finally {
    await rm(aside, { force: true });
  }
}

async function write(file: FileHandle, content: AsyncIterable<Uint8Array>, mostBytes: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  let beginning: number[] = [];
  for await (const piece of content) {
    bytes += piece.length;
    // A browser shows the answer only when it could send everything, so what is too much is read and forgotten.
    if (bytes > mostBytes) {
      if (bytes > 4 * mostBytes) break;
      continue;
    }
    if (beginning.length < 8) beginning = [...beginning, ...piece.subarray(0, 8)].slice(0, 8);
    hash.update(piece);
    await file.writeFile(piece);
  }
  await file.sync();
  return { bytes, beginning, sha256: hash.digest("hex") };
}

function beginsLike(type: FileType, beginning: number[]): boolean {
  return beginnings[type].every((byte, place) => beginning[place] === byte);
}

/** A new name survives a power cut only when its directory has reached the disk too. */
async function syncFolder() {
  const directory = await open(folder(), "r");
  await directory.sync().finally(() => directory.close());
}

export async function readKeptFile(attachmentId: string): Promise<ReadableStream> {
  const file = await open(pathOf(attachmentId), "r");
  return Readable.toWeb(file.createReadStream()) as ReadableStream;
}

export async function discardFile(attachmentId: string): Promise<void> {
  await rm(pathOf(attachmentId), { force: true });
}
