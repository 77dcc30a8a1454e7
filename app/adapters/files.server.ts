import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "./environment.server.ts";
import { folderStore } from "./files-folder.server.ts";
import { bucketStore } from "./files-bucket.server.ts";
import { readFilesSetting } from "./files-setting.ts";

/** Where contents lie under their ids (UUIDs); what they are called and who may read them is in the database. */
export type FileStore = {
  /** Keeps a copy of a local file; settles when it is safe in the store. Doing it again changes nothing. */
  put(id: string, path: string): Promise<void>;
  /** The content, or the bytes from `first` to `last` (both included) of it; undefined when it is not there. */
  get(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>;
  /** In bytes; undefined when it is not there. */
  size(id: string): Promise<number | undefined>;
  delete(id: string): Promise<void>;
  /** The portal's contents that are there, whole or not, with when they came (UTC); what else lies there is left out. */
  list(): AsyncIterable<{ id: string; since: Date }>;
};

/** An id, and what a content is called while it is written. */
export const isOwnName = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.part)?$/.test(name);

export type ByteRange = { first: number; last: number };

let chosen: FileStore | undefined;

/** The portal's store, as FILES says; beside the database by default, so that one directory is all there is to back up. */
export function files(): FileStore {
  return (chosen ??= choose());
}

function choose(): FileStore {
  const { FILES, AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = environment();
  const setting = FILES && readFilesSetting(FILES);
  if (!setting) return folderStore(dataFolder("attachments"));
  if ("folder" in setting) return folderStore(setting.folder);
  return bucketStore(setting, { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY });
}

/** A directory for files beside the database. */
export function dataFolder(name: string): string {
  const { DATA } = environment();
  return DATA === ":memory:" ? join(tmpdir(), `finalist-${name}-${process.pid}`) : join(DATA, name);
}

/** A content for reading; undefined when the store does not have it. */
export function readKeptFile(id: string, range?: ByteRange) {
  return files().get(id, range);
}

export function discardFile(id: string): Promise<void> {
  return files().delete(id);
}
