import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import type { Releaser, Writer } from "./act.ts";

/** What was acknowledged and is not there, and what is there twice. */
export function reckon(database: Database.Database, folder: string, writers: Writer[], calls: Releaser[]) {
  const summary = `select json_extract(answers, '$.summary') as text from submissions where applicationId = ? order by version`;
  const versionsOf = (id: string) =>
    database
      .prepare<[string], { text: string }>(summary)
      .all(id)
      .map(({ text }) => text);
  const answer = database.prepare(
    "select json_extract(value, '$') from answers where applicationId = ? and questionId = 'summary'",
  );
  const kept = new Set(
    readdirSync(folder, { recursive: true }).map((path) => String(path).split("/").at(-1)!),
  );
  const file = database.prepare<[string, string], { id: string }>(
    "select id from attachments where applicationId = ? and sha256 = ?",
  );
  const told = database.prepare(
    "select count(*) from emails where callId = ? and template like 'decision-%'",
  );
  const lost = { saves: 0, submits: 0, files: 0, releases: 0 };
  let doubles = 0;
  for (const { id, saved, submitted, file: sha256 } of writers) {
    const versions = versionsOf(id);
    doubles += versions.length - new Set(versions).size;
    if (saved && answer.pluck().get(id) !== saved) lost.saves += 1;
    lost.submits += submitted.filter((text) => !versions.includes(text)).length;
    const stored = sha256 && file.all(id, sha256);
    if (stored && !stored.some((one) => kept.has(one.id) || existsSync(join(folder, one.id))))
      lost.files += 1;
  }
  for (const { callId, released } of calls)
    if (released && told.pluck().get(callId) !== 4) lost.releases += 1;
  return { lost, doubles };
}
