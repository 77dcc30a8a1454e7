import { openAsBlob } from "node:fs";
import { BlobReader, type Entry, type FileEntry, TextWriter, ZipReader } from "@zip.js/zip.js";
import { arrivingPath, forgetArriving, writeArriving } from "#app/adapters/files-arriving.server.ts";
import { kindOf, sha256OfFile } from "#app/adapters/files-kind.server.ts";
import { files, readKeptFile } from "#app/adapters/files.server.ts";
import type { StoredKinds } from "#app/domain/applications/import-receipt.ts";
import { readReceiptFile, type ReceiptFile } from "#app/domain/applications/receipt-file.ts";
import type { FileAnswer } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";

/** A receipt with the files that it names and that are in the store now. */
type Brought = { file: ReceiptFile; stored: StoredKinds; fingerprint: string; own: boolean };
type Flawed = { flaw: NonNullable<ReturnType<typeof readReceiptFile>["flaw"]> };

const mostBytes = 500 * 1024 * 1024;
const mostJsonBytes = 5 * 1024 * 1024;

/**
 * Reads a receipt (its ZIP or its JSON) that arrives, and keeps the files of a genuine one that have the checksums which
 * it names, under the ids which it names. If the receipt is not taken after all, they are files that nothing names: what
 * removes those removes them.
 */
export async function receiveReceipt(content: AsyncIterable<Uint8Array>): Promise<Brought | Flawed> {
  const id = crypto.randomUUID();
  try {
    await writeArriving(id, content, mostBytes);
    const entries = await entriesOf(arrivingPath(id));
    const read = readReceiptFile(await jsonAmong(entries, arrivingPath(id)));
    if (read.flaw) return { flaw: read.flaw };
    return { ...read, stored: await storeFiles(read.file, entries) };
  } finally {
    await forgetArriving(id);
  }
}

/** None where the file is no ZIP. */
async function entriesOf(path: string): Promise<FileEntry[]> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)));
  const found: Entry[] = await zip.getEntries().catch(() => []);
  return found.filter((entry): entry is FileEntry => !entry.directory);
}

async function jsonAmong(entries: FileEntry[], path: string): Promise<string> {
  const blob = await openAsBlob(path);
  if (entries.length === 0) return blob.size > mostJsonBytes ? "" : await blob.text();
  const json = entries.find(({ filename }) => filename.endsWith(".json"));
  if (!json || json.uncompressedSize > mostJsonBytes) return "";
  return await json.getData(new TextWriter()).catch(() => "");
}

async function storeFiles({ receipt }: ReceiptFile, entries: FileEntry[]): Promise<StoredKinds> {
  const stored: StoredKinds = {};
  for (const file of Object.values(receipt.answers).flatMap((answer) => filesIn(answer))) {
    const kind = (await kindInStore(file)) ?? (await storeFromAmong(entries, file));
    if (kind) stored[file.attachmentId] = kind;
  }
  return stored;
}

/** Where only the database was lost, the store has it still. */
async function kindInStore(file: FileAnswer) {
  const content = await readKeptFile(file.attachmentId);
  return content && kindIfSame(file, (id) => writeArriving(id, content, file.bytes));
}

async function storeFromAmong(entries: FileEntry[], file: FileAnswer) {
  for (const entry of entries.filter(({ uncompressedSize }) => uncompressedSize === file.bytes)) {
    const kind = await kindIfSame(file, (id) => extract(entry, id), true);
    if (kind) return kind;
  }
}

async function extract(entry: FileEntry, id: string) {
  const { readable, writable } = new TransformStream<Uint8Array>();
  await Promise.all([entry.getData(writable), writeArriving(id, readable, entry.uncompressedSize)]);
}

/** What kind of file it is, if it has the checksum that the receipt names; then it may be put into the store. */
async function kindIfSame(file: FileAnswer, write: (id: string) => Promise<unknown>, put = false) {
  const id = crypto.randomUUID();
  try {
    await write(id);
    const path = arrivingPath(id);
    const kind = await kindOf(path);
    if (!kind || (await sha256OfFile(path)) !== file.sha256) return;
    if (put) await files().put(file.attachmentId, path);
    return kind;
  } finally {
    await forgetArriving(id);
  }
}
