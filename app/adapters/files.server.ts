import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "./environment.server.ts";
import { folderStore } from "./files-folder.server.ts";
import { bucketStore } from "./files-bucket.server.ts";
import { readFilesSetting } from "./files-setting.ts";
import type { ByteRange, FileStore } from "./files-store.ts";

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

/** Where a content lies on this machine; undefined when the store is elsewhere. */
export function localPathOf(id: string): string | undefined {
  const { FILES } = environment();
  const setting = FILES && readFilesSetting(FILES);
  if (!setting) return join(dataFolder("attachments"), id);
  return "folder" in setting ? join(setting.folder, id) : undefined;
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
