import { createWriteStream, mkdirSync } from "node:fs";
import { copyFile, link, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  backupsFolder,
  backupsIn,
  instantOf,
  leftoversIn,
  type Manifest,
  nameOf,
  writeJson,
} from "#app/adapters/backups.server.ts";
import { dataFolder, files, localPathOf } from "#app/adapters/files.server.ts";
import { sha256OfFile } from "#app/adapters/files-kind.server.ts";
import {
  copyDatabase,
  countFilesIn,
  filesNamedIn,
  headOf,
  type NamedFile,
  problemsIn,
} from "#db/queries/copies.ts";
import { type Keep, toDrop } from "./keep.ts";
import { filesMissing } from "./verify.ts";

type Tell = (step: string, share: number) => void;
type Made = { name: string; manifest: Manifest; dropped: string[] };

/**
 * Copies the database as of one moment and every attachment that the copy names, verifies both, and only then gives the
 * backup its name; older ones go as `keep` says. Files that an earlier backup has are linked, not copied. A try that
 * fails leaves nothing.
 */
export async function makeBackup(version: string, keep: Keep, now: Date, tell: Tell): Promise<Made> {
  const folder = backupsFolder();
  for (const left of leftoversIn(folder)) await rm(join(folder, left), { recursive: true, force: true });
  const [name, begun] = [nameOf(now), performance.now()];
  const part = join(folder, `${name}.part`);
  try {
    const earlier = backupsIn(folder).at(-1);
    await fill(part, earlier && join(folder, earlier, "attachments"), tell);
    const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
    const manifest = { ...(await describe(part, version, now)), seconds: seconds() };
    writeJson(join(part, "manifest.json"), manifest);
    await reachDisk(part);
    await rename(part, join(folder, name));
    await reachDisk(folder);
    return { name, manifest, dropped: await dropOld(folder, keep) };
  } catch (problem) {
    await rm(part, { recursive: true, force: true });
    throw problem;
  }
}

const tries = 3;

/** An attachment may be removed between the copy of the database and its own; then both are taken once more. */
async function fill(part: string, earlier: string | undefined, tell: Tell) {
  const attachments = join(part, "attachments");
  const database = join(part, "finalist.db");
  mkdirSync(attachments, { recursive: true });
  for (let one = 1; ; one++) {
    tell("database", 0);
    await rm(database, { force: true });
    await copyDatabase(join(dataFolder("."), "finalist.db"), database);
    const broken = problemsIn(database);
    if (broken.length > 0) throw new Error(`The copy of the database is not whole: ${broken.join("; ")}.`);
    await bringAll(database, attachments, earlier, tell);
    tell("verifying", 0.9);
    const missing = await filesMissing(database, attachments);
    if (missing.length === 0) return dropUnnamed(database, attachments);
    if (one === tries) throw new Error(`The backup is not whole: ${missing.join("; ")}.`);
  }
}

async function bringAll(database: string, attachments: string, earlier: string | undefined, tell: Tell) {
  const count = countFilesIn(database);
  let done = 0;
  for (const file of filesNamedIn(database)) {
    await bring(file, join(attachments, file.id), earlier && join(earlier, file.id));
    if (++done % 100 === 0) tell("attachments", (0.9 * done) / count);
  }
}

/** From the earlier backup or the store, linked where that is possible; what is not there is found when it is verified. */
async function bring({ id, bytes }: NamedFile, target: string, earlier: string | undefined) {
  if ((await sizeOf(target)) === bytes) return;
  await rm(target, { force: true });
  if (earlier && (await sizeOf(earlier)) === bytes && (await isLinked(earlier, target))) return;
  const local = localPathOf(id);
  if (local && (await isLinked(local, target))) return;
  if (local) await copyFile(local, target).catch(unlessMissing);
  else await download(id, target);
  if (await sizeOf(target)) await reachDisk(target);
}

async function download(id: string, target: string) {
  const content = await files().get(id);
  if (content) await pipeline(Readable.fromWeb(content as never), createWriteStream(target));
}

const sizeOf = async (path: string) => (await stat(path).catch(unlessMissing))?.size;
const isLinked = (from: string, to: string) =>
  link(from, to).then(
    () => true,
    () => false,
  );

function unlessMissing(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== "ENOENT") throw problem;
}

/** What was brought for a copy that was taken again and no longer names it. */
async function dropUnnamed(database: string, attachments: string) {
  const unnamed = new Set(await readdir(attachments));
  for (const { id } of filesNamedIn(database)) unnamed.delete(id);
  for (const id of unnamed) await rm(join(attachments, id));
}

/** Also writes the list that `sha256sum -c` reads. */
async function describe(part: string, version: string, now: Date): Promise<Omit<Manifest, "seconds">> {
  const path = join(part, "finalist.db");
  const sha256 = await sha256OfFile(path);
  const sums = [`${sha256}  finalist.db\n`];
  const counted = { count: 0, bytes: 0 };
  for (const file of filesNamedIn(path)) {
    counted.count += 1;
    counted.bytes += file.bytes;
    sums.push(`${file.sha256}  attachments/${file.id}\n`);
  }
  await writeFile(join(part, "SHA256SUMS"), sums);
  const { record, ...facts } = headOf(path);
  const head = record && { id: record.id, hash: record.hash };
  const database = { bytes: (await stat(path)).size, sha256 };
  return {
    format: "finalist-backup-1",
    at: now.toISOString(),
    version,
    ...facts,
    database,
    files: counted,
    record: head,
  };
}

async function dropOld(folder: string, keep: Keep): Promise<string[]> {
  const dropped = toDrop(backupsIn(folder).map(instantOf), keep).map(nameOf);
  for (const name of dropped) {
    // Its name goes first, so that a drop that is ended in the middle leaves no backup that is not whole.
    await rename(join(folder, name), join(folder, `${name}.part`));
    await rm(join(folder, `${name}.part`), { recursive: true, force: true });
  }
  return dropped;
}

async function reachDisk(path: string) {
  const file = await open(path, "r");
  await file.sync().finally(() => file.close());
}
