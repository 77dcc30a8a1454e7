import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, isOwnName } from "./files-store.ts";

const aside = ".part";

/** A directory as a store. What is in it has reached the disk and is never half a file. */
export function folderStore(folder: string): FileStore {
  const pathOf = (id: string) => join(folder, id);
  return {
    async put(id, path) {
      await mkdir(folder, { recursive: true });
      await bring(path, pathOf(id));
      await reachDisk(folder);
    },
    async get(id, range) {
      const file = await open(pathOf(id)).catch(undefinedIfMissing);
      const part = range && { start: range.first, end: range.last };
      return file && (Readable.toWeb(file.createReadStream(part)) as ReadableStream<Uint8Array>);
    },
    size: async (id) => (await stat(pathOf(id)).catch(undefinedIfMissing))?.size,
    delete: (id) => rm(pathOf(id), { force: true }),
    async *list() {
      for (const id of (await readdir(folder).catch(undefinedIfMissing)) ?? []) {
        const found = await stat(pathOf(id)).catch(undefinedIfMissing);
        if (found?.isFile() && isOwnName(id)) yield { id, since: found.mtime };
      }
    },
  };
}

/** Linked where that is possible, else copied; under its own name only once it is whole. */
async function bring(path: string, target: string) {
  await rm(target + aside, { force: true });
  try {
    await link(path, target + aside).catch(() => copyFile(path, target + aside));
    await reachDisk(target + aside);
    await rename(target + aside, target);
  } finally {
    await rm(target + aside, { force: true });
  }
}

/** Survives a power cut; a new name does so only when its directory has reached the disk too. */
async function reachDisk(path: string) {
  const file = await open(path, "r");
  await file.sync().finally(() => file.close());
}

export function undefinedIfMissing(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== "ENOENT") throw problem;
}
