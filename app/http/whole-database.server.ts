import { discardFile } from "#app/adapters/files.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { computeFromAll } from "#app/background/compute.server.ts";
import { onDisk } from "#app/domain/change.ts";
import { erasePerson, tryErasure } from "#app/domain/privacy/erase-person.ts";
import { eraseWrittenSince } from "#app/domain/privacy/erase-written-since.ts";
import type { Administrator } from "#app/domain/permissions.ts";

/** What an erasure would take, found in the whole database while the portal goes on answering. */
export async function triedErasure(permit: Administrator, accountId: string, now: Date) {
  return tryErasure(permit, accountId, await computeFromAll("traces", { accountId }), now);
}

/** Erases somebody, also from what was written while it was looked for, and deletes the contents of their files; one that the store keeps is found by the next sweep. */
export async function eraseWithFiles(permit: Administrator, accountId: string, now: Date) {
  const traces = await computeFromAll("traces", { accountId });
  const { erasureId, files } = erasePerson(permit, accountId, traces, now);
  const { words, subjects } = traces;
  const since = await computeFromAll("tracesOfWords", { words, subjects });
  eraseWrittenSince(permit, erasureId, { words, subjects, ...since }, now);
  await onDisk();
  for (const id of files)
    await discardFile(id).catch((problem: unknown) => log.warn({ id, problem }, "a file was not discarded"));
}

/** Reads the whole record while the portal goes on answering. */
export function checkRecord() {
  return computeFromAll("chain", {});
}
