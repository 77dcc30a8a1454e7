import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { nameOf } from "#app/adapters/backups.server.ts";
import type { FileStore } from "#app/adapters/files-store.ts";
import { isInUse } from "#db/queries/copies.ts";
import { problemsOfBackup } from "./verify.ts";

type Restore = {
  /** The directory that holds the backup, and the backup's name. */
  folder: string;
  name: string;
  /** The portal's directory to make; `replace`: also where one is. */
  into: string;
  replace: boolean;
  /** Where attachments go, by that directory. */
  storeIn: (directory: string) => FileStore;
};

/**
 * Makes a portal's directory of a backup, after it was verified; returns where the directory that was there before lies
 * now. Refuses in words a backup that is not whole, a directory that is not empty unless it is to be replaced, and one on
 * which a portal still runs.
 */
export async function restoreBackup(
  { folder, name, into, replace, storeIn }: Restore,
  now: Date,
): Promise<{ before?: string }> {
  const problems = await problemsOfBackup(folder, name);
  if (problems.length > 0) throw new Error(`The backup ${name} cannot be restored: ${problems.join("; ")}.`);
  const there = entriesOf(into);
  if (there.length > 0) refuseUnlessReplaceable(into, replace);
  const aside = join(into, unfinished);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    await copyFile(join(folder, name, "finalist.db"), join(aside, "finalist.db"));
    const store = storeIn(aside);
    const attachments = join(folder, name, "attachments");
    for (const id of await readdir(attachments)) await store.put(id, join(attachments, id));
    const before = there.length > 0 ? join(into, `before-${nameOf(now)}`) : undefined;
    if (before) await moveAll(there, into, before);
    await moveAll(entriesOf(aside), aside, into);
    return { before };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const unfinished = ".restoring";

/** Backups that lie within stay where they are, and so does what an earlier restore put aside. */
function entriesOf(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter(
    (name) => ![unfinished, "backups"].includes(name) && !name.startsWith("before-"),
  );
}

/** One by one, because the directory itself may be a disk of its own; the database last, for without it nothing starts. */
async function moveAll(names: string[], from: string, to: string) {
  await mkdir(to, { recursive: true });
  const inOrder = names.toSorted(
    (one, other) => Number(one === "finalist.db") - Number(other === "finalist.db"),
  );
  for (const name of inOrder) await rename(join(from, name), join(to, name));
}

function refuseUnlessReplaceable(into: string, replace: boolean) {
  if (!replace)
    throw new Error(
      `${into} is not empty. Stop the portal and add --replace (what is there is put aside, not deleted), or name another directory with --into.`,
    );
  const database = join(into, "finalist.db");
  if (existsSync(database) && isInUse(database))
    throw new Error(`A portal, or a program that copies its database, runs on ${into}: stop it first.`);
}
