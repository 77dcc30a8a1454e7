import { stat } from "node:fs/promises";
import { arrivingPath, forgetArriving, writeArriving } from "#app/adapters/files-arriving.server.ts";
import { kindOf, sha256OfFile } from "#app/adapters/files-kind.server.ts";
import { discardFile, files } from "#app/adapters/files.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { onDisk } from "#app/domain/change.ts";
import { addFile, type StoredFile } from "#app/domain/applications/add-file.ts";
import type { FileQuestion } from "#app/domain/applications/receive-upload.ts";
import type { FileType } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { pagesOf } from "./pages.server.ts";
import { plainName } from "./file-name.ts";
import type { SentFile } from "./multipart.ts";

export const megabyte = 1024 * 1024;

/** Each has its sentence in the catalogue `files`. */
export type FileProblem = "file-missing" | "file-empty" | "file-too-large" | "file-type";
type Accepted = { accept: FileType[]; mostMegabytes: number };
/** What is missing was not found out while the file came. */
type Arrived = { id: string; name: string; bytes?: number; sha256?: string; beginning?: Uint8Array };

/**
 * Takes a file that has arrived as a whole into the store and makes it an answer, as of `at`; or says what is wrong
 * with it. A refusal of the domain is thrown. Nothing stays behind of what is not taken.
 */
export async function takeOver(
  own: OwnApplication,
  question: FileQuestion,
  arrived: Arrived,
  at: Date,
): Promise<FileProblem | undefined> {
  const file = await storeArrived(arrived, question);
  if (typeof file === "string") return file;
  await discardFiles(await orDiscard(file, () => addFile(own, question.id, file, at)));
}

/** Once it is an answer it stays, whatever becomes of those that it replaced. */
async function orDiscard<Result>({ attachmentId }: StoredFile, add: () => Result): Promise<Result> {
  try {
    return add();
  } catch (problem) {
    await discardFiles([attachmentId]);
    throw problem;
  }
}

/** Looks at what has arrived and keeps it in the store, in that order. */
async function storeArrived(
  { id, name, ...known }: Arrived,
  { accept, mostMegabytes }: Accepted,
): Promise<StoredFile | FileProblem> {
  const path = arrivingPath(id);
  const bytes = known.bytes ?? (await stat(path)).size;
  if (bytes === 0) return "file-empty";
  if (bytes > mostMegabytes * megabyte) return "file-too-large";
  const type = await kindOf(path, known.beginning);
  if (!type || !accept.includes(type)) return "file-type";
  const sha256 = known.sha256 ?? (await sha256OfFile(path));
  const [pages] = await Promise.all([type === "pdf" ? pagesOf(path) : undefined, files().put(id, path)]);
  return { attachmentId: id, name: plainName(name, type), bytes, sha256, type, pages };
}

/** Keeps a content that comes in one request, of which never more than a piece is in memory. */
export async function keepFile(
  content: AsyncIterable<Uint8Array>,
  name: string,
  accepted: Accepted,
): Promise<StoredFile | FileProblem> {
  return arriving(content, accepted, (came) => storeArrived({ ...came, name }, accepted));
}

/** The same for the file of a form (field `file`), which answers a question. */
export async function receiveFile(
  own: OwnApplication,
  question: FileQuestion,
  { field, name, content }: SentFile,
  at: Date,
): Promise<FileProblem | undefined> {
  if (field !== "file" || !name) return "file-missing";
  return arriving(content, question, (came) => takeOver(own, question, { ...came, name }, at));
}

async function arriving<Result>(
  content: AsyncIterable<Uint8Array>,
  { mostMegabytes }: Accepted,
  work: (came: Omit<Arrived, "name">) => Promise<Result>,
): Promise<Result> {
  const id = crypto.randomUUID();
  try {
    const found = await writeArriving(id, content, mostMegabytes * megabyte);
    return await work({ id, ...found });
  } finally {
    await forgetArriving(id);
  }
}

/** Takes files that nothing needs any more out of the store; if that fails they only take up room. */
export async function discardFiles(attachmentIds: string[]): Promise<void> {
  await onDisk();
  const discarded = await Promise.allSettled(attachmentIds.map((id) => discardFile(id)));
  for (const one of discarded)
    if (one.status === "rejected")
      log.warn({ problem: one.reason }, "a file that nothing needs could not be discarded");
}
