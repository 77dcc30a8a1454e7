import { openAsBlob } from "node:fs";
import { BlobReader, type Entry, type FileEntry, TextWriter, ZipReader } from "@zip.js/zip.js";
import { arrivingPath, forgetArriving, writeArriving } from "#app/adapters/files-arriving.server.ts";
import { kindOf, sha256OfFile } from "#app/adapters/files-kind.server.ts";
import { discardFile, files } from "#app/adapters/files.server.ts";
import type { StoredKinds } from "#app/domain/applications/import-receipt.ts";
import { readReceiptFile, type ReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { filesIn, type FileAnswer } from "#app/domain/calls/form/definition.ts";

/** A receipt with the files that it names and that are in the store now. */
type Brought = { file: ReceiptFile; stored: StoredKinds; fingerprint: string; own: boolean };
type Flawed = { flaw: NonNullable<ReturnType<typeof readReceiptFile>["flaw"]> };

const mostBytes = 500 * 1024 * 1024;
const mostJsonBytes = 5 * 1024 * 1024;

/**
 * Reads a receipt (its ZIP or its JSON) that arrives, and keeps the files of a genuine one that have the checksums which
 * it names, under the ids which it names. Whether it is taken is up to the caller, who else gives them back.
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

/** Nothing stays behind of a receipt that is not taken. */
export async function giveBack({ stored }: Pick<Brought, "stored">) {
  await Promise.all(Object.keys(stored).map((id) => discardFile(id)));
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
    // What lies in the store already belongs to somebody.
    if ((await files().size(file.attachmentId)) !== undefined) continue;
    for (const entry of entries.filter(({ uncompressedSize }) => uncompressedSize === file.bytes)) {
      const kind = await storeIfSame(file, entry);
      if (kind) stored[file.attachmentId] = kind;
    }
  }
  return stored;
}

async function storeIfSame({ attachmentId, bytes, sha256 }: FileAnswer, entry: FileEntry) {
  const id = crypto.randomUUID();
  const path = arrivingPath(id);
  try {
    const { readable, writable } = new TransformStream<Uint8Array>();
    await Promise.all([entry.getData(writable), writeArriving(id, readable, bytes)]);
    const kind = await kindOf(path);
    if (!kind || (await sha256OfFile(path)) !== sha256) return;
    await files().put(attachmentId, path);
    return kind;
  } finally {
    await forgetArriving(id);
  }
}
