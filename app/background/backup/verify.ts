import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256OfFile } from "#app/adapters/files-kind.server.ts";
import { readManifest } from "#app/adapters/backups.server.ts";
import { filesNamedIn, problemsIn } from "#db/queries/copies.ts";

const mostNamed = 10;

/**
 * What a backup in a folder lacks: its database is whole and the one that was copied, and every attachment that it names
 * is there with its content. Empty when it can be restored.
 */
export async function problemsOfBackup(folder: string, name: string): Promise<string[]> {
  const path = join(folder, name, "finalist.db");
  const manifest = readManifest(folder, name);
  if (!manifest) return ["its manifest.json is missing or unreadable"];
  const sha256 = await sha256OfFile(path).catch(() => undefined);
  if (sha256 === undefined) return ["its database finalist.db is missing"];
  if (sha256 !== manifest.database.sha256) return ["its database is not the one that was copied (SHA-256)"];
  const inDatabase = problemsIn(path);
  return inDatabase.length > 0 ? inDatabase : filesMissing(path, join(folder, name, "attachments"));
}

/** The attachments that a database file names and a directory lacks, each in a sentence; at most ten. */
export async function filesMissing(database: string, attachments: string): Promise<string[]> {
  const found: string[] = [];
  for (const { id, bytes, sha256 } of filesNamedIn(database)) {
    const kept = await stat(join(attachments, id)).catch(() => undefined);
    if (!kept) found.push(`attachment ${id} is missing`);
    else if (kept.size !== bytes || (await sha256OfFile(join(attachments, id))) !== sha256)
      found.push(`attachment ${id} is not what was uploaded`);
    if (found.length >= mostNamed) break;
  }
  return found;
}
