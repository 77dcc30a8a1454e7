import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type FileHandle, open, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { ERRORS, type Upload } from "@tus/server";
import { inFolder, undefinedIfMissing } from "./files-folder.server.ts";
import { dataFolder } from "./files.server.ts";
import { troubleOf } from "./trouble.ts";

const folder = () => dataFolder("uploads");

/** Where a file lies while it arrives: always on the local disk, whatever the store is. */
export function arrivingPath(id: string): string {
  return join(folder(), id);
}

/** Files that arrive in pieces, over as many requests as it takes. */
export class ArrivingFiles extends FileStore {
  /** Those that are whole and on their way into the store. */
  readonly settling = new Set<string>();

  /**
   * A file that is whole but still here was never taken over, because the portal stopped or the store failed then: its
   * last byte is asked for again, so that the request that brings it tries anew.
   */
  override async getUpload(id: string): Promise<Upload> {
    const upload = await super.getUpload(id);
    if (upload.size && upload.offset >= upload.size) upload.offset = upload.size - 1;
    return upload;
  }

  /** What is being hashed and stored may not change meanwhile. */
  override async write(...[content, id, offset]: Parameters<FileStore["write"]>): Promise<number> {
    if (this.settling.has(id)) throw ERRORS.ERR_LOCK_TIMEOUT;
    const file = createWriteStream(arrivingPath(id), { flags: "r+", start: offset });
    // The library's own does not say why it could not be written.
    await pipeline(content, file).catch((problem: unknown) => {
      throw troubleOf(problem) ? problem : ERRORS.FILE_WRITE_ERROR;
    });
    return offset + file.bytesWritten;
  }
}

let arriving: ArrivingFiles | undefined;

export function arrivingFiles(): ArrivingFiles {
  return (arriving ??= new ArrivingFiles({ directory: folder() }));
}

/**
 * Writes a content that arrives in one request; of what is more than `mostBytes` only one byte is kept. Returns how many bytes
 * were written, their SHA-256 in hexadecimal digits and how they begin, so that they need not be read again.
 */
export async function writeArriving(id: string, content: AsyncIterable<Uint8Array>, mostBytes: number) {
  const most = mostBytes + 1;
  const file = await inFolder(folder(), () => open(arrivingPath(id), "w"));
  const { add, writeRest, sha256 } = gathering(file);
  let bytes = 0;
  let beginning: Uint8Array | undefined;
  try {
    for await (const piece of content) {
      beginning ??= piece;
      if (bytes < most) await add(piece.subarray(0, most - bytes));
      bytes += piece.length;
      // A browser shows the answer only when it could send everything, so what is too much is read and forgotten.
      if (bytes > 4 * most) break;
    }
    await writeRest();
  } finally {
    await file.close();
  }
  return { bytes: Math.min(bytes, most), sha256: sha256(), beginning };
}

/** So much may wait for the disk while more arrives; it is then written at once. */
const mostWaiting = 256 * 1024;
type Gathered = { pieces: Uint8Array[]; bytes: number };

/** Hashes each piece while it is still at hand, and writes many at a time. */
function gathering(file: FileHandle) {
  const hash = createHash("sha256");
  let some: Gathered = { pieces: [], bytes: 0 };
  const writeRest = async () => {
    const rest = some;
    some = { pieces: [], bytes: 0 };
    if (rest.bytes > 0) await writeAll(file, rest);
  };
  const add = (piece: Uint8Array) => {
    hash.update(piece);
    some.pieces.push(piece);
    some.bytes += piece.length;
    if (some.bytes >= mostWaiting) return writeRest();
  };
  return { add, writeRest, sha256: () => hash.digest("hex") };
}

async function writeAll(file: FileHandle, { pieces, bytes }: Gathered) {
  const { bytesWritten } = await file.writev(pieces);
  // A disk that is nearly full takes a part, and says so when it is given the rest.
  if (bytesWritten < bytes) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}

/** Of one that came in pieces, `forgetUpload`. */
export async function forgetArriving(id: string): Promise<void> {
  await unlink(arrivingPath(id)).catch(undefinedIfMissing);
}

/** With what is known of it. */
export async function forgetUpload(id: string): Promise<void> {
  await Promise.all([forgetArriving(id), forgetArriving(`${id}.json`)]);
}

/** Removes what has not grown since `before` and tells how many files that were. */
export async function forgetArrivingSince(before: Date): Promise<number> {
  const names = (await readdir(folder()).catch(undefinedIfMissing)) ?? [];
  const ids = [...new Set(names.map((name) => name.replace(/\.json$/, "")))];
  const old = [];
  for (const id of ids) if ((await lastGrown(id)) < before) old.push(id);
  await Promise.all(old.map(forgetUpload));
  return old.length;
}

async function lastGrown(id: string): Promise<Date> {
  const paths = [arrivingPath(id), `${arrivingPath(id)}.json`];
  const found = await Promise.all(paths.map((path) => stat(path).catch(undefinedIfMissing)));
  return new Date(Math.max(...found.map((one) => one?.mtimeMs ?? 0)));
}
