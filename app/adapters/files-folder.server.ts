import { copyFile, link, mkdir, open, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, isOwnName } from "./files-store.ts";

const aside = ".part";

/** A directory as a store. What is in it has reached the disk and is never half a file. */
export function folderStore(folder: string): FileStore {
  const pathOf = (id: string) => join(folder, id);
  const namesReachDisk = together(() => reachDisk(folder));
  return {
    async put(id, path) {
      await reachDisk(path);
      await inFolder(folder, () => bring(path, pathOf(id)));
      await namesReachDisk();
    },
    async get(id, range) {
      const file = await open(pathOf(id)).catch(undefinedIfMissing);
      const part = range && { start: range.first, end: range.last };
      return file && (Readable.toWeb(file.createReadStream(part)) as ReadableStream<Uint8Array>);
    },
    size: async (id) => (await stat(pathOf(id)).catch(undefinedIfMissing))?.size,
    delete: (id) => unlink(pathOf(id)).catch(undefinedIfMissing),
    async *list() {
      for (const id of (await readdir(folder).catch(undefinedIfMissing)) ?? []) {
        const found = await stat(pathOf(id)).catch(undefinedIfMissing);
        if (found?.isFile() && isOwnName(id)) yield { id, since: found.mtime };
      }
    },
  };
}

/** Linked where that is possible, else copied; under its own name only as a whole. */
async function bring(path: string, target: string) {
  await link(path, target).catch(() => replace(path, target));
}

async function replace(path: string, target: string) {
  await rm(target + aside, { force: true });
  try {
    await link(path, target + aside).catch(() => copyFile(path, target + aside));
    await reachDisk(target + aside);
    await rename(target + aside, target);
  } finally {
    await rm(target + aside, { force: true });
  }
}

/** What is to be in a directory that is made once it turns out to be missing. */
export async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (problem) {
    undefinedIfMissing(problem as NodeJS.ErrnoException);
    await mkdir(folder, { recursive: true });
    return work();
  }
}

/** All who ask while `work` is under way share the next turn of it: what they did before is in that. */
function together(work: () => Promise<void>): () => Promise<void> {
  let underWay = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = () => {
    underWay = next!;
    next = undefined;
    return work();
  };
  return () => (next ??= underWay.then(begin, begin));
}

/** Survives a power cut; a new name does so only when its directory has reached the disk too. */
async function reachDisk(path: string) {
  const file = await open(path, "r");
  await file.sync().finally(() => file.close());
}

export function undefinedIfMissing(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== "ENOENT") throw problem;
}
